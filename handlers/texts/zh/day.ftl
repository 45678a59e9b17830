# 请假
away-self-which = 🏖 从哪天请假？
away-self-ask = 🏖 { $days } 请假，对吗？
    您手上有 { $count } 次上门，会马上换别人去。
away-self-ask-none = 🏖 { $days } 请假，对吗？
    那时候您没有上门。
away-self-yes = ✅ 请假
away-self-longer = ➕ 多请一天
away-self-other = 📅 换一天
away-self-no = ✖️ 不请了
away-self-days = { $first } 到 { $last }
away-self-done = 记下了。{ $total } 次里 { $saved } 次已换好人，{ $asked } 次正在找。好好休息。
away-self-done-none = 记下了。好好休息。

# 换人
saved-counted = 🛟 { $total } 次上门：换好 { $saved } 次，在找 { $asked } 次。
colleague-away = 🏖 { $name } { $days } 请假。
colleague-suspend = ⏸ 先不派单
colleague-resume = ▶️ 又可以派单了
colleague-suspended = ⏸ 现在不派单：{ $why }，{ $until }（{ $by }）
suspend-ask = ⏸ 为什么先不派单给 { $name }？
    手上的 { $count } 次上门会马上换别人去。
suspend-paper = 📄 证件有问题
suspend-complaint = 💬 有投诉
suspend-check = 🔎 要查一查
suspend-other = ✍️ 其他
bar-suspended = 先不派单
worker-sent = 📌 同事来不了，这一次请您去。
    去不了，请在 { $until } 前按「去不了」。
sent-yes = 👌 我去
sent-no = ✖️ 去不了
cannot-replaced = 知道了。已经换好人去，住户也会收到消息。
news-replaced = 原来的{ $was }来不了，换 { $worker } 来：{ $when }。时间没有变，您不用再点。
news-replaced-moved = 原来的{ $was }来不了，换 { $worker } 来，时间改到 { $when }。不合适就按「换时间」，您不用再点。
did-another-hour = 那个时间没人，当天换了钟点
did-suspend = 先不派单
did-resume = 又可以派单了
why-suspended = 原来的社工停了派单
why-skill-taken = 原来的社工不再做这一项
why-place-taken = 原来的社工不再去那里
why-hours-taken = 原来的社工那时不上班
why-sent = 派去的同事去不了

# 机构停用
houses = 🏢 机构一共 { $count } 家。按名字打开：
houses-none = 您这里没有机构。
houses-back = 🏢 机构
house = 🏢 { $name }
    社工 { $workers } 位 · 约好的上门 { $booked } 次
house-good = ✅ 资质齐全，可以派单。
house-papers = ⚠️ 资质不全，不再派单。
house-out = ⛔ 已停用：{ $why }
house-out-until = ⛔ 已停用：{ $why }（到 { $until }）
house-stop = ⛔ 停用
house-ask = 为什么停用 { $name }？请选原因：
ground-papers = 📄 资质有假
ground-complaints = 💬 投诉太多
ground-money = 💰 钱有问题
ground-danger = 🆘 有人受害
ground-other = ✍️ 其他
house-sure = ⛔ 真的停用 { $name } 吗？原因：{ $why }
    { $workers } 位社工都不再派单，{ $booked } 次上门马上换别家去。
house-yes = ⛔ 是，停用
house-no = ↩️ 不停用
house-lift = ▶️ 恢复
did-disqualify = 停用
did-lift = 恢复
why-disqualified = 原来的机构停用了
