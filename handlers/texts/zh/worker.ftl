key-arrive = 📍 我到了
key-today = 📅 今天

ask-your-name = 欢迎！您叫什么名字？
staff-home = { $name }，您好！
staff-home-worker = 有新任务会发给您。到了门口按「我到了」，或者输入住户的四位暗号。
staff-home-desk = 有事要人处理，会告诉您。按「待办」看全部。

offer = 📌 新任务：{ $service }
    📍 { $place }
    🕐 { $when }（约 { $minutes } 分钟）
    🔁 { $rhythm }
    请在 { $until } 前回答。
offer-take = ✅ 接单
offer-pass = ✖️ 接不了
offer-why = 为什么接不了？按一下就行。
offer-take-after-all = ↩️ 还是接吧
decline-time = 🕐 时间不行
decline-far = 🚌 太远
decline-skill = 🙅 不会做
decline-ill = 🤒 身体不适
decline-other = 💬 其他
offer-taken = ✅ 接好了，谢谢！
offer-over-accepted = 这一单您已经接了：{ $service }，{ $when }。
offer-over-declined = 知道了，我们去问别人：{ $service }，{ $when }。
offer-over-lapsed = 这一单不用您去了：{ $service }，{ $when }。
offer-over-open = 这一单还在等您回答：{ $service }，{ $when }。
taken-up = 这个时间您有别的任务，接不了。请按「接不了」。

visit = 🍲 { $service }
    👤 { $person }
    🕐 { $when } 到 { $until }
    📍 { $place }
    🚪 { $address }
    ☎️ { $phone }
    🔁 { $rhythm }
    单号 { $number }
visit-note = 📝 { $note }
visit-photo = 📷 看照片
visit-photo-here = 点单时发来的照片。
visit-over = { $service }，{ $when }
visit-next-booked = 到了门口，按「我到了」，或者输入住户的四位暗号。
visit-next-started = 您已经到了。做完了按一下。
visit-next-done = 做完了，谢谢您！
visit-next-closed = 这一次已经结束了。
visit-next-missed = 这一次没有去成。
visit-next-cancelled = 这一次不用去了。
arrive-how = 到了门口，按下面的「📍 我到了」。
    不方便发位置，就输入住户的四位暗号。
arrive-which = 您到了哪一家？
arrive-none = 您现在没有任务。要是已经在门口，请找人帮忙。
visit-given-up = 这一次过了时间，已经另外安排了，现在不能签到。您要是已经在门口，请按下面找人帮忙。
arrive-early = 还没到时间。您下一次是 { $when }，提前一小时就能签到。
arrived = ✅ 签到好了：{ $person } · { $service }
    走的时候，再按一次「我到了」发位置，或者输入走的暗号。做完了按一下。
seems-far = 📍 看着离家 { $far }，可能是手机飘了。请再发一次位置。
arrive-leaving = 🚪 从 { $person } 家走
leaving-told = 记下了。做完了按一下。
leaving-done = 记下了，辛苦您！
done-all = ✅ 都做完了
done-part = ☑️ 做了一部分
done-none = ✖️ 没做成
finished = 记下了，辛苦您！{ $person } 会收到评价的消息。
finished-show = 📍 还差一步：再按一次「我到了」发位置，或者输入走的暗号。
code-wrong = 暗号不对。请再问一下住户，或者按「我到了」发位置。
too-many-codes = 暗号错了好几次。请打 { $phone }，让工作人员帮您签到。
too-early = 还没到时间，提前一小时就能签到。不清楚就打 { $phone }。
place-old = 这个位置太久了。请再按一次「我到了」。
place-not-here = 请按下面的「我到了」，发您现在的位置。转发的、实时的都不行。

trouble-nobody = 🚪 没人开门
trouble-cannot = ⛔ 来不了
trouble-danger = 🆘 有危险
trouble-nobody-told = 已经告诉工作人员，会给家里打电话。请在门口等一等；门开了照常签到。
cannot-ask = 为什么来不了？按一下就行。
cannot-keep = ↩️ 我能去
cannot-told = 知道了。我们马上找别人去，住户也会收到消息。

worker-yours = 📌 您有一次上门：
worker-eve = ⏰ 明天有一次上门：
worker-today = ⏰ 今天有一次上门：
worker-soon = ⏰ 快到上门的时间了：
worker-nudge = ❓ 时间到了，您到了吗？到了请签到；去不了请按「来不了」。
visit-lost-missed = 没有等到您签到，这一次在找别人了：{ $service }，{ $when }。您要是已经到了门口，还可以签到。
visit-lost-cancelled = 这一次不用去了：{ $service }，{ $when }。
code-several = 看到好几个数。请只写一个：门口的人说的那四个数字。
visit-moved = 🕐 改时间了：{ $who }家，{ $service }。
    原来 { $was }，改到 { $to }。
    您那时有空，就马上问您；原来那一次不用去了。
offer-moved = 🕐 { $who }家改了时间，原来是 { $was }。
