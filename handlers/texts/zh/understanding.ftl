# 听懂人话：改正、问单子、办事窗口、孩子、语音
label-gov-affairs = 🏛 政府办的事
label-activity = 🏸 活动、上课
label-emergency = 🆘 有危险
label-status = 📋 问单子
label-out-of-scope = 不归我们管

correct = 🏷 其实是…
correct-ask = 💬 { $words }
    这句话其实是哪一样？
correct-done = 记下了：{ $label }。谢谢，以后会听得更准。
did-correct = 改正了听错的话
about-said = 说的话

status-this = 您问的是这一单：
status-which = 您问的是哪一单？
status-these = 这一天要来的有下面这些，按一下看是谁。
expect-nobody = { $day } 没有约人上门。
status-robbed = 对不起，出了这样的事。觉得被偷、被骗，现在就可以打 110。
    您的话已经交给工作人员，{ $by } 之前会有人给您打电话。
came = 🧑‍🔧 上门的人：{ $worker }（{ $provider }）
    { $when } · { $service }
swindled = 我们从来不收钱：上门、押金、办卡，都不要钱。别给钱，别说卡号和验证码。
    给了钱，或者人还在门口，马上打 110。拿不准是不是骗子，打 96110。
    您的话已经交给工作人员，{ $by } 之前会有人给您打电话。
place-kept = 📍 位置收到了，已经交给工作人员。
    您在哪个社区或村？把名字写给我就行。
about-place = 📍 发来的位置
status-missed = { $when } 说好的人没有来，对不起。
status-visit = 您说的是：{ $when } 的{ $service }（{ $worker }）。
status-complaint = 对不起，让您受委屈了。您的话已经交给工作人员。
    { $by } 之前会有人给您打电话。

gov-desk = 🏛 { $matter }，要找{ $desk }。
    📍 地址：{ $address }
    🕐 时间：{ $hours }
    📎 带上：{ $bring }
    去之前先打个电话：☎️ { $phone }
gov-ask-phone = 打电话问一问
matter-minimum-income = 低保、救助的事
matter-disability-card = 残疾人证的事
matter-insurance = 社保、医保的事
matter-residence = 户口、居住证的事
matter-senior = 老年证、高龄津贴的事
matter-other = 这件事

child-emergency-mind = 你说的话我很放心不下。有危险，马上打 110。
    心里难受不是你的错，可以打电话，有人愿意听你说：
    { $numbers }
    我们这里的大人已经知道了，会来找你。
child-not-understood = 我没听明白。没关系，你慢慢说，说错了也不要紧。
    也可以按「找人帮忙」，会有大人来帮你。
child-voice-kept = 你的语音收到了。会有一个大人认真听，再来找你。
said-menu = 🍲 看看能点什么

queue-report = 📣 强制报告
closing-report = 📣 这是强制报告：先报警，或报告主管部门，才能办结。
    按一下；要写，就写上「已报警」或「已报告」。
closing-police = 🚓 已报警
closing-reported = 🏛 已报告主管部门
why-police = 已报警
why-reported = 已报告主管部门
not-reported = 这是强制报告。先报警或报告，再写上「已报警」或「已报告」。

yes-words = 好 好的 好吧 行 可以 对 对的 是 是的 嗯 就这样 下单 没问题 ok yes
ask-half = 「{ $phrase }」是上午还是下午？
ask-which-time = 「{ $phrase }」说了几个时间，选哪一个？
ask-which-day = 您说的是哪一天？
ask-when-past = 「{ $phrase }」已经过去了。改到什么时候？
aside-ask = 您说「{ $words }」。您是想要{ $label }吗？
aside-yes = ✅ 是，我要这个
aside-no = ✏️ 不是，这就是我的回答
aside-noted = 好，记下了。登记完马上给您办。

voice-said = 您说的是：
    「{ $words }」
    对吗？
voice-wrong = 没听准，对不起。您的语音已经在工作人员手里，会有人回您。
    您也可以再说一遍，或者打字。
voice-yes = ✅ 是的
voice-no = ✖️ 不对

ask-when-taken-on = { $day } 您说的时间没有人有空。最近的有：
for-kin = 您说的是「{ $kin }」，还没有登记。这一单先写 { $name } 的名字。
    要给「{ $kin }」点，请先登记。
