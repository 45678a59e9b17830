# 为什么是他，为什么不是他
weigh-first = 🥇 最高 { $points } 分；第二名 { $second } 分，差在{ $part }
weigh-alike = 🥇 前两名一样：{ $points } 分
weigh-lacks = ⛔ 只差这一条：{ $bar }

# 同时问几位
offer-of-many = 👥 同时问了 { $count } 位，先接的人去。
offer-over-had = 已经有人先接了，谢谢您：{ $service }，{ $when }。

# 没人接的单： 机构负责人、协调员、区县
place-own = 🧭 没人接的单：{ $service }
    📍 { $place }
    🕐 { $when }
place-own-open = 👀 看看谁能去
place-own-able = ✅ { $name } { $points } 分
place-own-barred = ⛔ { $name } { $points } 分：{ $bars }
place-own-cannot = 派不出人？说一声为什么，就转给社区。
cannot-busy = 📅 都排满了
cannot-away = 🏖 请假了
cannot-far = 🚌 太远
cannot-skill = 🙅 没人会做
place-passed = 知道了，社区接着找。谢谢您说一声。
place-last = 🏛 到您这里为止，不能再往回退。
hand-up = ⬆️ 转给区县
handed-up = ⬆️ 转给区县了。他们接着找，不会退回来。
last-hands = 这一单到您这里为止，不能再往回退。请派人、另约时间，或者告诉住户为什么。
last-on-call = 您是最后一位值班的人。您走了，急事就没人接了。请先邀请一位接替的人，等对方确认，再退出。
did-to-manager = 转给机构负责人
did-to-coordinator = 转给社区协调员
did-to-district = 转给区县
did-pass-up = 说派不出人
why-cannot-busy = 都排满了
why-cannot-away = 请假了
why-cannot-far = 太远
why-cannot-skill = 没人会做

# 自己挑人
pick-open = 👥 自己挑人
pick-whom = 👥 这几位都合适，您想要谁？
pick-name = { $name }（{ $provider }）
pick-came = 来过您家 { $count } 次
pick-liked = 大家评价好
pick-near = 离您近
pick-or-not = 谁都行也可以：不用点，我们接着问。
pick-nobody = 现在没有别人可挑。一有人就告诉您，不用再点。
pick-asked = 好，先问{ $name }。要是来不了，就问下一位，您不用再点。
news-ahead = ⏳ 往前了：{ $service }，前面还有 { $count } 位。轮到您就告诉您，不用再点。
news-ahead-none = ⏳ { $service }：前面没有人了，下一个就是您。一有人有空就告诉您，不用再点。
order-ahead = ⏳ 在排队，前面还有 { $count } 位。

# 以后都要这位
keep = ❤️ 以后都要这位
keep-done = 记下了，以后先问这位。来不了的话，就问下一位，您不用再点。
let-go = ↩️ 谁都行
let-go-done = 好，以后谁合适谁来。
did-keep = 以后都要这位
did-let-go = 以后谁都行
