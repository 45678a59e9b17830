# 危险：电话、要问的一句话、值班的人回话
danger = 别慌，马上打：

    📞 { $first }

    打不通再打：{ $others }
    已经告诉值班的工作人员，会马上找您。
danger-ask = 打不了电话？写下您的电话，或者在哪儿。
child-danger = 你说出来，做得很对。这不是你的错。
    现在马上打：

    📞 { $first }

    也可以打：{ $others }
    能走开的话，去找一个你相信的大人。
    我们这里的大人已经知道了，会马上来找你。
child-danger-ask = 打不了电话？写下你在哪儿，或者你的电话。
danger-call = 📞 { $numbers }
danger-waits = 对不起，还没有人接手。别再等了，马上打：

    📞 { $first }
    📞 { $second }

    我们接着叫人，一直叫到有人来。
child-danger-waits = 对不起，让你等着了，还没有大人来找你。现在就打：

    📞 { $first }
    📞 { $second }

    他们会帮你。我们也接着叫大人，一直叫到有人来。
danger-noted = 记下了，工作人员看得到。还想说什么，直接写就行。
child-danger-noted = 记下了，这里的大人看得到。还想说什么，直接写就行。
danger-on = ↩️ 接着刚才没填完的
case-answer = 💬 回话
case-answer-ask = 写下来，或者按一句。马上发到那边的聊天里。
case-answer-young = ⚠️ 手机可能在大人手里：不要写出孩子说过的话。
case-answer-sent = 那边再写什么，会马上给您看。
answer-phone = 您的电话是多少？
answer-where = 您在哪里？门牌号也说一声。
answer-coming = 我们的人马上过来。
answer-call = 先打 120，我们也在帮您叫。
answer-phone-child = 你的电话是多少？
answer-where-child = 你现在在哪里？
answer-coming-child = 别怕，我们的大人马上来找你。
answer-call-child = 你现在安全吗？不安全就打 110。
desk-says = 💬 值班的工作人员说：
    { $words }

    您直接写，就能回给他们。
child-desk-says = 💬 这里的大人说：
    { $words }

    你直接写，就能回给他们。
case-more = 💬 { $queue } · { $who } 又说了一句：
    { $words }
did-answered = 值班的人回了话

cancel-words = 不弄 不弄了 不想弄了 我不弄了 我不想弄了 算了 算了吧 取消 不搞了 不填了 不办了 退出
back-words = 返回 上一步 退回去
cry-words = 救命 救命啊 救命呀 救救我 快救我 快救救我 快来人 快来人啊 有人打我 他打我 他要杀我 有人要杀我 我不想活了 着火了 起火了 快报警 帮我报警
home-words = 首页 回首页 主页 回主页
complaint-bare = 我要投诉 投诉 要投诉 我想投诉 我投诉 举报 我要举报 投诉一下 我有意见
complaint-what = 出了什么事？您说一句，谁、哪一次、怎么了。
    您写的话，工作人员都看得到，会给您回话。
want-told = 您说的，已经告诉值班的工作人员，两小时里有人联系您。撑不住就打 110。
child-want-told = 你说的，已经告诉这里的大人，两小时里有人找你。撑不住就打 110。
decline-this = 您是说不要人来吗？要取消，按「取消」。
decline-that = { $when } 的{ $service }，不要来了吗？
decline-which = 您是说哪一次不要来？按一下。
decline-none = { $day } 没有约人上门。您是说下面哪一次不要来？
