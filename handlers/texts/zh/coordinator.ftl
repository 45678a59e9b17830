key-queue = 📥 待办
key-find = 🔎 查单

queue-empty = 👍 现在没有要办的事。
queue-done = 👍 这里都办完了。
queue-title = 📥 要办的事一共 { $count } 件，急的在前：
queue-line = { $queue } { $count }
queue-one = { $queue }，急的在前：
queue-late = ⏰ 超时没人接
queue-mine = ✋ 我在办的
queue-all = 📋 全部
queue-emergency = 🆘 紧急
queue-complaint = 😟 投诉
queue-overdue = 🚪 上门出了问题
queue-place = 🧭 没人接的单
queue-message = 💬 等回话
queue-certify = 📄 待认证
queue-unreachable = 📵 联系不上
queue-accident = 🔧 系统毛病
page-on = 下一页 ›
page-back = ‹ 上一页

task-notice = { $queue }
    👤 { $who }
    📍 { $place }
    🕐 { $since } 起
    请在 { $due } 前处理。
tasks-still-open = 🆘 还有 { $count } 件没有人接。每一件都在等人，请点开接过来：
task-late = ⏰ 已经超时了
task-taken = ✋ { $owner } 在处理
task-closed = ✅ 已经办结
task-open = 📂 打开
task-take = ✋ 我来处理
task-take-over = 🔁 由我接手
task-close = ✅ 办结
task-closed-now = ✅ 办结了：{ $queue } · { $who }

case = { $queue }
    🕐 { $since } 起，{ $due } 前处理
case-person = 👤 { $name }（{ $born }）
    ☎️ { $phone }
    📍 { $place }
    🚪 { $address }
    🏷 { $groups }
case-carer = 👥 { $name }（{ $bond }）☎️ { $phone }
case-about = 💬 { $words }
case-closing = ✔ { $words }
case-stars = ⭐ { $stars } 颗星：{ $words }
case-history = 📜 经过
case-order = 📋 看这一单
case-weigh = 🧭 选人派单

certify-yes = ✅ 认证：{ $group }
certify-no = ✖️ 不符合：{ $group }
not-fitting-ask = 为什么不符合？
not-fitting-papers = 📄 材料不全
not-fitting-place = 📍 不在本区
not-fitting-group = 🏷 不属于这一类
not-fitting-twice = 👥 重复登记

by-hand-in = 📍 人已经到了，替社工签到
by-hand-out = ✅ 已经做完了，替社工签退
by-hand-again = 🔁 这次不算，另找时间

closing-ask = 怎么办结的？按一下，或者写一句。
closing-phoned = ☎️ 打过电话
closing-went = 🚶 上门看过
closing-settled = 👍 已经解决
closing-twice = 👥 重复的
counts-ask = 💰 这次上门算不算？算，机构拿到这次的钱。不算，钱留给别的上门。
counts-yes = ✅ 算，付钱
counts-no = ✖️ 不算，不付
not-judged = 先说一声：这次上门算不算。

find-how = 把单号发给我就行，像这样：261121-0007-6
    或者发名单上的名字，像这样：张*珍
no-such-order = 没找到这一单，或者不归您管。请核对单号。
desk-order = 📋 { $number }
    🍲 { $service } · { $status }
    🕐 { $when }
    🔁 { $rhythm }
    🧑‍🔧 { $worker }（{ $provider }）☎️ { $phone }

weigh = 🧭 { $service } · { $when }
    分数高的在前，满分 100。
weigh-one = 👤 { $name }（{ $provider }）{ $points } 分
weigh-send = ➡️ 派给 { $name }
weigh-nobody = 没有签了合同的机构能做这一单。
dispatched = ➡️ 已经问 { $name }，请等回答，最晚 { $until }。
part-continuity = 连续性
part-skill = 本事
part-closeness = 距离
part-load = 空闲
part-satisfaction = 满意度
bar-provider-not-qualified = 机构资质不全
bar-group-not-in-contract = 合同不含这类人
bar-service-not-in-contract = 合同不含这项服务
bar-budget-spent = 钱用完了
bar-capacity-full = 这个月排满了
bar-no-skill = 不会做
bar-no-certificate = 没有社工证
bar-no-background-check = 没有从业查询，不能接触未成年人
bar-not-free = 没空
bar-own-case = 自己或自己照顾的人
bar-asked-already = 已经问过
bar-not-reachable = 消息送不到（可能屏蔽了我们），请打电话
bar-being-asked = 正在问别的单，时间撞上了

history = 📜 经过：
history-line = { $when } { $what }（{ $who }）
history-house = 系统
order-to-submitted = 下单，等核对身份
order-to-placing = 正在找人
order-to-waiting = 排队等候
order-to-booked = 约好了
order-to-closed = 完成
order-to-cancelled = 取消
order-to-refused = 没有批准
offer-to-open = 问了一位社工
offer-to-accepted = 社工接单
offer-to-declined = 社工接不了
offer-to-lapsed = 不再等这位社工回答
visit-to-booked = 定下一次上门
visit-to-started = 社工到了
visit-to-done = 社工做完了
visit-to-closed = 这次上门结束
visit-to-missed = 社工没有来
visit-to-cancelled = 这次上门取消
task-to-open = 请人处理
task-to-taken = 有人在处理
task-to-closed = 办结
groupclaim-to-declared = 申报了身份
groupclaim-to-certified = 认证了身份
groupclaim-to-refused = 身份没有通过
did-next-visit = 排下一次
did-look-later = 时间已过，往后找
did-rescheduled = 换了时间
did-skipped = 跳过一次
did-given-up = 这一次没有人能来
did-missed = 重新找时间
did-came-late = 社工晚到了，还是原来的时间
did-by-hand = 另找时间
did-rate = 评价了
did-rate-words = 评价时说了一句
did-wrong-code = 暗号输错
did-not-at-home = 没人开门
did-danger = 社工报了危险
did-call-out = 没人接，再催一次
did-closing-words = 写了办结的话
why-no-answer = 没有回答
why-rated = 已评价
why-nobody-free = 没有人有空
why-resident = 住户要的
why-order-cancelled = 单子取消
why-a-worker-was-found = 找到人了
why-worker-not-free = 原来的社工没空
why-missed = 没人来
why-came-late = 社工晚到了
why-no-check-in = 没有签到
why-rescheduled = 换时间
why-skipped = 跳过一次
why-given-up = 这一次没有人能来
why-looked-at = 看过了
why-account-deleted = 本人注销
why-consent-withdrawn = 撤回了同意
why-by-telephone = 电话核实
why-by-hand = 工作人员改的
why-time = 时间不行
why-far = 太远
why-skill = 不会做
why-ill = 身体不适
why-other = 其他
why-papers = 材料不全
why-place = 不在本区
why-group = 不属于这一类
why-twice = 重复
why-phoned = 打过电话
why-went = 上门看过
why-settled = 已经解决
why-words = 写了原因

about-voice = 发来一段语音
about-photo = 发来一张照片
about-document = 发来一个文件
about-nobody-came = 说好的社工没有来
about-wrong-codes = 暗号错了好几次，社工签不了到
about-not-at-home = 社工到了，没人开门
about-not-checked-out = 过了时间，社工还没有签退
about-reminders-not-sent = 提醒没来得及发，请打电话告诉住户和社工
about-not-done = 社工说没做成
about-danger-at-a-visit = 社工上门遇到危险，马上联系！
about-nobody-free = 没有人有空
about-unreachable = 消息送不到，请打电话
about-blocked = 把我们屏蔽了，请打电话
about-a-message-was-refused = 有一条消息发不出去
about-suicide = 想不开
about-cry = 喊救命，没说出了什么事
about-violence = 有人动手
about-child-abuse = 孩子可能受虐待
about-elder-abuse = 老人可能受虐待
about-fall = 摔倒
about-stroke = 突发急病或受伤
about-fire = 着火
about-gas = 煤气
about-missing = 有人走失
about-helpless = 被困或断吃断暖
about-other = 听着像有危险
about-papers-lack = 会做的人，证件或机构的资质都不齐（按「选人派单」看差哪一样）
order-contract = 💰 合同：{ $name }（{ $since }起）
