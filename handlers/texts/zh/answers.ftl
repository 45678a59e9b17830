# 都做完了吗,满意吗;没做好的补救
visit-about = { $worker } { $when } 来做{ $service }。
done-ask = 都做完了吗?您说了才算。
done-ask-again = 没有回答,3 天后自动算完成,不算满意也不算不满意。
done-done = ✅ 做完了
done-partly = ☑️ 做了一半
done-not = ✖️ 没做
half-ask = 还差一点,要不要再来一次把它做完?不占这个月的次数。
half-more = ➕ 再来一次
half-enough = 👌 够了,谢谢
half-again = 好,{ $worker } { $when } 再来。单号 { $number }。
    时间不合适,可以换。
half-looking = 好,正在找人再来,找到就告诉您。单号 { $number }。
stars-ask = { $worker } 这一次,您满意吗?
done-not-told = 对不起,没做好。
    { $by } 之前有人联系您,不是社工那边的人。要等您说解决了才算完。
    也在另找人来,您不用再点。
    这一次您打几颗星?不打也行。
answer-too-soon = 等社工走了再说也不迟。做完半小时后,我来问您。
rate-change = ✏️ 改评价
rate-change-ask = 重新打几颗星?
order-next-unanswered = 没有回答,3 天后自动算完成(不算满意,也不算不满意)。
order-status-unanswered = 已完成(没有回答)
closing-why-said = 您说过
closing-why-desk = 电话里说的
closing-why-timeout = 没有回答,自动算完成
queue-recovery = 🩹 没做好,要补救
did-answer = 说做完没有
did-once-more = 再来一次
