# 三方合同
contract-door = 📜 合同
contract-open = 📜 打开看
contract-back = ⬅️ 合同
contract-none = 📜 还没有合同。
contract-listed = 📜 { $project }
    机构：{ $house }
    从 { $since } 到 { $until }
    总价 { $sum } 元 · 一次 { $visit } 元 · 每月 { $visits } 次
    这份合同是从名单导入的，没有在这里签字。
contract-offer = 📜 起草合同
contract = 📜 合同 第 { $number } 版（{ $project }）
    机构：{ $house }
    { $state }
contract-to-offered = ✍️ 等三方签字
contract-to-in-force = ✅ 三方都签了
contract-to-replaced = 换成新的一版了
contract-to-withdrawn = ↩️ 收回了
contract-signed = ✅ { $party }：{ $name } { $day }
contract-waits = ⏳ { $party }
contract-from = 从 { $day } 起算 · 验证码 { $code }
contract-text-open = 📎 看全文
contract-read = 📎 合同第 { $number } 版全文。验证码 { $code }
contract-read-sign = 📎 合同第 { $number } 版全文。验证码 { $code }
    先打开看完，再签。签了就算数。
contract-read-first = 👉 先看全文，再签。
contract-file = 合同第{ $number }版.txt
contract-sign = ✍️ 我代表{ $party }签
contract-sign-voice = ⚠️ 替购买方签了，中期评估就不能再替居委会说话：要另一位没签过的协调员来说。
contract-remark-ask = ✏️ 有意见
contract-remark-what = 有什么意见？写下来，另外两方都能看到。
contract-remark-sent = ✏️ 记下了，告诉另外两方了。想签还可以签。
contract-remarked = ✏️ { $party }：{ $words }
contract-withdraw = ↩️ 收回
contract-amend = 📝 改合同
contract-ask-premises = 给机构用的办公场地在哪里？写地址。
contract-no-premises = 不给场地
contract-ask-office = 每个月给机构多少办公费？写多少元。
contract-ask-wages = 每个月给机构多少工资？写多少元。
contract-no-money = 不给
contract-goals = 📝 机构申请时说要做到：{ $words }
contract-ask-visits = 指标：一共要上门多少次？
contract-ask-people = 指标：一共要服务多少人？
contract-ask-volunteers = 指标：一共要招多少名志愿者？
contract-ask-hours-each = 指标：每名志愿者至少服务多少小时？
contract-ask-lectures = 指标：一共要办多少场讲座？
contract-ask-teams = 指标：一共要培育多少个社区社会组织？
contract-no-target = 不定这一项
contract-hint-target = 请写一个数，像 80。不定就按下面的按钮。
contract-stays = 不变：{ $now }
contract-change-what = 📝 要改哪一样？
contract-change-done = ✅ 就改这些
contract-change-to = { $what }：现在 { $now }。改成什么？
contract-change-earliest = 最早改到 { $day }。
contract-change-reached = 已经做到 { $done }，不能定得更低。
contract-change-late = 这份合同快到期了。要改，先把最后一天往后延。
contract-changes = 📝 和上一版不同：
contract-changed = 九、和上一版不同：
change = { $what }：{ $before } → { $after }
change-added = ➕ { $what }：{ $name }
change-dropped = ➖ { $what }：{ $name }
change-of-sum = 总价
change-of-visit = 上门一次的价格
change-of-until = 最后一天
change-of-services = 服务
change-of-areas = 地方
change-of-groups = 人群
unit-visits = { $count } 次
unit-people = { $count } 人
unit-volunteers = { $count } 人次
unit-hours-each = { $count } 小时
unit-lectures = { $count } 场
unit-teams = { $count } 个
term-used = 那一天以后还有约好的上门，最后一天不能定得更早。
below-reached = 已经做到的比这还多，指标不能定得更低。
did-serve = 换了服务的范围
contract-ask-since = 从哪一天起算？
contract-sure = 就这样交给三方签吗？
contract-sure-yes = ✅ 交给三方签
contract-in-force-told = ✅ { $project }：合同第 { $number } 版三方都签了，开始算数。
contract-withdrawn-told = ↩️ { $project }：合同第 { $number } 版收回了，不用签。
contract-remark-told = 📜 { $project }：合同第 { $number } 版，有一方有意见。
contract-head = 三方合同 第 { $number } 版
    项目：{ $project }
    购买方：{ $place }社区服务中心
    承接方：{ $house }
    监督方：{ $place }民政部门
contract-what = 一、做什么：{ $services }。
    二、在哪里：{ $areas }。
    三、为谁做：{ $groups }。
contract-term = 四、从 { $since } 到 { $until }，每月最多上门 { $visits } 次。
contract-sum = 五、总价 { $sum } 元。从 { $day } 起，上门一次 { $visit } 元。先预付总价的 { $percent }%；总价的 { $kept }% 留到终期评估合格以后再付。
contract-purchaser = 六、购买方给：办公场地：{ $premises }；办公费每月 { $office } 元；工资每月 { $wages } 元。
contract-provider = 七、承接方要做到：{ $indicators }。
contract-supervisor = 八、监督方从头看到尾：每次抽查不少于 { $percent }%，中期、终期各评一次。
    中期不合格要整改，整改没有用就收回预付款。终期不合格，尾款不付，收回预付款，下一年不能申请。
contract-nothing = 无
target-visits = 上门 { $count } 次
target-people = 服务 { $count } 人
target-volunteers = 招志愿者 { $count } 人次
target-hours-each = 每名志愿者至少服务 { $count } 小时
target-lectures = 讲座 { $count } 场
target-teams = 培育社区社会组织 { $count } 个
dues-door = 📋 购买方该办的
dues = 📋 购买方该办的：
dues-none = 📋 购买方现在什么都不欠。
due-received = ✅ 收到了：{ $step }
signs-once = 一个人只能代表一方签。请另一位来签。
not-qualified = 机构的资质不齐，现在不能签。先把资质补上。
did-sign = 签了合同
did-amend = 改了合同
over-cap = 总价超过了这家机构能签的最高数。请写少一点。
contract-change-most = 最多 { $most } 元。
