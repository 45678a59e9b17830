# 柜台：替打电话来的人改单子，两份登记，撤销认证，名单带走，规则提议
desk-time-for = 📞 替住户换时间
desk-cancel-for = 📞 替住户取消
desk-done-for = 📞 住户说做完了
handled = 📞 改动代录：{ $name }（社区）
news-moved = 社区的人按您电话里说的换了时间：{ $when }。您不用再点。
news-rated-for = { $by }（社区）替 { $person } 给 { $when } 的{ $service }打了 { $stars } 星。
    不对的话，请找人帮忙。
did-at-the-desk = 电话代录
did-by-themselves = 本人来改
revoke = ⛔ 撤销认证：{ $group }
revoke-ask = 「{ $group }」的认证，为什么撤销？
    以后的单子要重新看；做过的上门不变，已经付的不退。
    本人可以申诉，由别人答复。
revoked = 「{ $group }」的认证撤销了。
why-false = 材料不真
why-mistaken = 当时办错了
why-ended = 情况变了
todo-false = 以后的服务要重新核对；做过的不变。
todo-mistaken = 是我们当时办错了，对不起。做过的不变。
todo-ended = 情况又变了，可以再登记。
news-claim-withdrawn = { $person }的「{ $group }」撤销了。
    原因：{ $why }。
    { $todo }
    觉得不对，可以找人帮忙，或打 { $phone }。
why-certificate-withdrawn = 认证撤销了
queue-twin = 👥 可能登记了两次
twin-compare = 👥 两份一起看
twin-ask = 是同一个人吗？拿不准，就打电话问一问。
twin-one = ✅ 是同一个人
twin-two = ✖️ 不是
twin-sure = 并成一份以后不能再分开：单子、认证、代办人都归到一份。
twin-join = ✅ 并成一份
twin-joined = 好了，并成一份了。超出次数的上门会重新安排。
twin-left = 好了，是两个人，不会再问。
both-work-here = 两个人都有岗位，不能并。请先让其中一个退出岗位。
two-visits-at-once = 两份里有同一时间的上门。先改掉一个，再并。
why-joined = 两份登记并成一份
why-two = 不是同一个人
did-joined = 并成一份
