# 危险:电话、要问的一句话、值班的人回话
danger = 别慌,马上打:

    📞 { $first }

    打不通再打:{ $others }
    已经告诉值班的工作人员,会马上找您。
danger-ask = 打不了电话?写下您的电话,或者在哪儿。
child-danger = 你说出来,做得很对。这不是你的错。
    现在马上打:

    📞 { $first }

    也可以打:{ $others }
    能走开的话,去找一个你相信的大人。
    我们这里的大人已经知道了,会马上来找你。
child-danger-ask = 打不了电话?写下你在哪儿,或者你的电话。
danger-noted = 记下了,工作人员看得到。还想说什么,直接写就行。
child-danger-noted = 记下了,这里的大人看得到。还想说什么,直接写就行。
danger-on = ↩️ 接着刚才没填完的
case-answer = 💬 回话
case-answer-ask = 💬 跟{ $who }说什么?写下来,或者按一句。马上发到那边的聊天里。
case-answer-young = ⚠️ 手机可能在大人手里:不要写出孩子说过的话。
case-answer-sent = ✅ 发过去了。那边再写什么,会马上给您看。
answer-phone = 您的电话是多少?
answer-where = 您在哪里?门牌号是多少?
answer-coming = 我们的人马上过来。
answer-call = 先打 120,我们也在帮您叫。
answer-phone-child = 你的电话是多少?
answer-where-child = 你现在在哪里?
answer-coming-child = 别怕,我们的大人马上来找你。
answer-call-child = 你现在安全吗?不安全就打 110。
desk-says = 💬 值班的工作人员说:
    { $words }

    您直接写,就能回给他们。
child-desk-says = 💬 这里的大人说:
    { $words }

    你直接写,就能回给他们。
case-more = 💬 { $queue } · { $who } 又说了一句:
    { $words }
did-answered = 值班的人回了话
