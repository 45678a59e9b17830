role-worker = 社工
role-manager = 机构负责人
role-coordinator = 协调员
role-supervisor = 监督方
role-evaluator = 评估员

key-invite = ✉️ 邀请
key-as-worker = 🔄 换成社工
key-as-manager = 🔄 换成机构负责人
key-as-coordinator = 🔄 换成协调员
key-as-supervisor = 🔄 换成监督方
key-as-evaluator = 🔄 换成评估员

command-today = 今天的上门
command-queue = 待办
command-invite = 邀请同事
command-roles = 我的岗位

staff-home-manager = 看您机构的社工、今天的上门和在等的单子，按下面的按钮。
staff-home-evaluator = 轮到您评估时，会发消息给您。

my-posts = 您在这里是：
leave = 🚪 不再当{ $post } { $where }
leave-ask = 真的不再当{ $post }了吗？{ $where }
    按下去马上生效，要回来得重新邀请。
leave-yes = 🚪 是，我退出
leave-no = ↩️ 不退
left-now = 好的，已经退出。谢谢您！

staffing = ✉️ 邀请谁？按一下。
    还没办成的邀请：{ $waiting } 个
    在岗的：{ $posts } 位
staffing-back = ✉️ 邀请
invite-coordinator = ➕ 协调员
invite-evaluator = ➕ 评估员
invite-manager = ➕ 机构负责人
invite-worker = ➕ 社工
invited-revoke = ✖️ 收回：{ $what }
post-line = 👤 { $name } · { $post }
invite-no-provider = 您的地方还没有签了合同的机构。
invite-which-provider = 哪家机构？
invite-which-place = 管哪里？
invite-whole = ✅ 就是这里，全部
invite-link = 请您来当{ $role }。48 小时内点开，只能用一次：
invite-what-next = 把上面那条转发给您要请的人。有人点开，我会先问您是不是您请的人。

invitation-opened = 有人点开了您的邀请：
    👤 { $name }
    ☎️ { $phone }
    { $post }
    是您请的人吗？不放心就先打电话问一问。
no-phone = 没留电话
it-is-them = ✅ 是我请的人
not-them = ✖️ 不是我请的人
invitation-waits = 谢谢！已经告诉邀请您的人，等对方同意了，就可以开始。
invitation-denied = 邀请您的人没有确认。请打电话问一问。
role-was-given = ✅ 办好了：{ $name } 可以用了。
role-given = ✅ 邀请您的人确认了。
role-ended = 您不再是{ $role }了，那些按钮也收回了。不明白，就打电话问请您来的人。
roles-contradict = 评估员不能同时在机构里做事。请找人帮忙，或打 { $phone }。

dismiss-ask = { $name } · { $post }
    要让这位离岗吗？马上生效，手上的任务会转给别人。
dismiss-yes = 🚪 离岗

did-left = 原来的社工离岗，重新找人
why-left = 离岗
staff-unread = 这句话我没听懂，先给您记着。要告诉值班的，按一下，话会一起带去。
