# 听懂人话:改正、问单子、办事窗口、孩子、语音
label-gov-affairs = 🏛 政府办的事
label-activity = 🏸 活动、上课
label-emergency = 🆘 有危险
label-status = 📋 问单子
label-out-of-scope = 不归我们管

correct = 🏷 其实是…
correct-ask = 💬 { $words }
    这句话其实是哪一样?
correct-done = 记下了:{ $label }。谢谢,以后会听得更准。
did-correct = 改正了听错的话
about-said = 说的话
