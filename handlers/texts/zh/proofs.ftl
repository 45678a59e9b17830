# Visits that are looked at before they are paid
queue-review = 🔎 要核对的上门
metres = { $count } 米
kilometres = { $count } 公里
odd-far-away = 离家 { $far }
odd-too-short = 只待了 { $count } 分钟
odd-too-fast-after = 赶得太快（每小时 { $count } 公里）
odd-off-hours = 时间太早或太晚
odd-two-places = 同一时间有两处
odd-always-five = 连着 { $count } 次都是五星
odd-fact-missing = 少了到达、离开的记录

held-worker = 🔎 { $service } { $when }：这一次要核对一下。
    { $reasons }
    别的上门不受影响。有什么情况？说一句就行。
held-compare = 有几样要对一对。
held-explain = ✏️ 说一句
explain-ask = 那一次是怎么回事？说一句就行。
explained = 记下了，谢谢您。核对好了会告诉您。
reviewed-real = 👍 核对好了，没问题：{ $service } { $when }。
reviewed-not-real = 这一次核对下来不算：{ $service } { $when }。觉得不对，请找人帮忙，换一位同事再看。

held-desk = 🔎 要核对：{ $reasons }
    🧑‍🔧 { $worker }
held-in = 📍 到：{ $when } · { $how }
held-out = 🚪 走：{ $when } · { $how }
held-in-none = 📍 到：没有记录
held-out-none = 🚪 走：没有记录
held-metres = {" "}· 离家 { $far }
held-stayed = ⏱ 待了 { $minutes } 分钟（应 { $ordered } 分钟）
held-home = 🏠 家的位置来自 { $count } 次上门
held-no-home = 🏠 还不知道家在地图上哪里
held-said = 💬 社工说：「{ $words }」
held-silent = 💬 社工还没说什么
held-real = ✅ 是真的
held-not-real = ✖️ 不算
proof-home-code = 家里备用的暗号
proof-location = 发了位置
proof-coordinator = 工作人员代签
proof-said = 只按了一下
odd-old-number = 暗号以前用过
proof-one-time = 当次的暗号对
odd-no-phone = 没带手机，事后说的
proof-later = 事后补的
later-ask = 📝 补签到：{ $service } { $when }
later-why = 那一次您去了，当时为什么没签到？
later-power = 🔋 没电
later-signal = 📶 没信号
later-broken = 📱 手机坏了
later-forgot = 💭 忘了
later-number = 住户当时说的四位暗号，还记得吗？
later-no-number = 不记得了
later-four-digits = 请写四个数字，或者按「不记得了」。
later-proven = ✅ 补好了，暗号对，谢谢您！
later-told = 📝 记下了。住户说您来过，或者工作人员核对过，就算数。
visit-is-over = 这一次早该结束了，现在不能签到。您要是去过，按「今天」里的「📝 补签到」。
odd-call-back-differs = 回访对不上
call-back = 🙂 想问您一句：{ $when } { $worker } 来过，大约几点走的？
call-back-before = { $since } 以前
call-back-between = { $since } 到 { $until }
call-back-after = { $until } 以后
call-back-forgotten = 记不清了
call-back-thanks = 谢谢您！
call-back-phone = ☎️ 打电话问一句：社工大约几点走的？
held-not-real-ask = ✖️ 这一次不算？
    不付钱，{ $worker } 会收到消息。定了不能改回来。
held-not-real-yes = ✖️ 不算，定了
held-paid-ask = ✖️ 这一次付过钱了，不算？
    要另一位监督方同意，才收回这笔钱。机构会先听到，可以说话。
held-paid-yes = ✖️ 不算，请监督方定
