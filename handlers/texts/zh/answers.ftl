# 都做完了吗，满意吗；没做好的补救
visit-about = { $worker } { $when } 来做{ $service }。
done-ask = 都做完了吗？您说了才算。
done-ask-again = 您不回答也行：3 天后自动算完成，不算满意，也不算不满意。
done-done = ✅ 做完了
done-partly = ☑️ 做了一半
done-not = ✖️ 没做
half-ask = 还差一点，要不要再来一次把它做完？不占这个月的次数。
half-more = ➕ 再来一次
half-enough = 👌 够了，谢谢
half-again = 好，{ $worker } { $when } 再来。单号 { $number }。
    时间不合适，可以换。
half-looking = 好，正在找人再来，找到就告诉您。单号 { $number }。
stars-ask = { $worker } 这一次，您满意吗？
done-not-told = 对不起，没做好。
    { $by } 之前有人联系您，不是社工那边的人。要等您说解决了才算完。
    也在另找人来，您不用再点。
    这一次您打几颗星？不打也行。
answer-too-soon = 等社工走了再说也不迟。做完半小时后，我来问您。
rate-change = ✏️ 改评价
rate-change-ask = 重新打几颗星？
order-next-unanswered = 没有回答，3 天后自动算完成（不算满意，也不算不满意）。
order-status-unanswered = 已完成（没有回答）
closing-why-said = 您说过
closing-why-desk = 电话里说的
closing-why-timeout = 没有回答，自动算完成
queue-recovery = 🩹 没做好，要补救
did-answer = 说做完没有
did-once-more = 再来一次
recovery-about = 关于 { $when } 的{ $service }
recovery-about-it = 关于您说的事
recovery-proposed = { $about }，社区说：
    「{ $words }」
    这样解决了吗？您说了才算。
recovery-solved = ✅ 解决了
recovery-not-yet = ✖️ 还没有
recovery-reopen = 🔄 没解决，再办
recovery-thanks = 好，这件事就算办好了。谢谢您告诉我们。
    要是又不行，30 天里可以在单子上按「没解决，再办」。
recovery-goes-on = 知道了，接着办。上一级的人也会看到。
recovery-reopened = 🔄 又打开了。上次办的人和他的上级都会看到。
case-ended = { $about }，社区的人说办好了。
    要是没解决，30 天里按一下就再办。
recovery-propose = 📨 怎么补救，问住户
recovery-override = ⚖️ 由我办结
recovery-still-theirs = 再等等：7 天里，解决没有由住户说。
recovery-not-yet-desk = ✖️ 住户说还没解决，请接着办。
propose-ask = 怎么补救？按一下，或者写一句，住户会看到。
propose-again = 再派人去做一次。
propose-other = 以后换一位社工来。
propose-sorry = 打电话道过歉了，也跟机构说了。
proposed = 住户说解决了才算办结；7 天没回话，由监督方办结。
override-ask = 住户没有说解决了。为什么由您办结？写一句，留在这件事里。
overridden = ⚖️ 办结了。住户会知道，也可以再打开。
task-answered = ⏸ 等住户说解决了没有
task-to-answered = 问住户解决了没有
why-resolved = 住户说解决了
why-overridden = 监督方办结
why-not-yet = 住户说还没解决
why-reopened = 住户又打开了
why-not-done = 住户说没做
why-no-stars = 没有打星
done-said-done = 做完了
done-said-partly = 做了一半
done-said-not = 没做
rate-ask-for = 问一问：{ $person } 满意吗？照本人说的按。
