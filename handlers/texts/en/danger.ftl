# Danger: the numbers, the one question, and what the desk writes back
danger = Safety first. Call now:

    📞 { $first }

    If nobody answers: { $others }
    Staff on duty have been told and will find you at once.
danger-ask = You cannot call? Write your telephone number, or where you are.
child-danger = It was right to say this. It is not your fault.
    Call now:

    📞 { $first }

    You can also call: { $others }
    If you can walk away, go to a grown-up you trust.
    The grown-ups here know now and will come to you.
child-danger-ask = You cannot call? Write where you are, or your number.
danger-call = 📞 { $numbers }
danger-waits = Sorry, nobody here has taken this yet. Do not wait, call now:

    📞 { $first }
    📞 { $second }

    We go on calling our people until somebody comes.
child-danger-waits = Sorry that you have to wait; no grown-up has come yet. Call now:

    📞 { $first }
    📞 { $second }

    They will help you. We go on calling grown-ups too, until somebody comes.
danger-noted = Noted; the staff can see it. If there is more, just write it.
child-danger-noted = Noted; the grown-ups here can see it. If there is more, just write it.
danger-on = ↩️ Go on with what was begun
case-answer = 💬 Answer
case-answer-ask = Write it or press a line. It goes to their chat at once.
case-answer-young = ⚠️ A grown-up may hold the telephone: do not write what the child has said.
case-answer-sent = Whatever they write next is shown to you at once.
answer-phone = What is your telephone number?
answer-where = Where are you? Tell us the house and the door too.
answer-coming = Our people are on their way.
answer-call = Call 120 first; we are calling for you too.
answer-phone-child = What is your telephone number?
answer-where-child = Where are you now?
answer-coming-child = Do not be afraid, our grown-ups are coming to you.
answer-call-child = Are you safe now? If not, call 110.
desk-says = 💬 The staff on duty say:
    { $words }

    Just write here to answer them.
child-desk-says = 💬 The grown-ups here say:
    { $words }

    Just write here to answer them.
case-more = 💬 { $queue } · { $who } said more:
    { $words }
did-answered = Somebody on duty answered

cancel-words = cancel stop quit nevermind
back-words = back goback
cry-words = help helpme sos callthepolice heishittingme heisgoingtokillme iwanttodie
home-words = home mainmenu
complaint-bare = complaint complain icomplain iwanttocomplain
complaint-what = What happened? Say who, which visit and what.
    Our staff read what you write and will answer you.
want-told = Staff on duty know and will contact you within two hours. If it cannot wait, call 110.
child-want-told = The grown-ups here know and will come to you within two hours. If it cannot wait, call 110.
decline-this = Should nobody come? Press “Cancel”.
decline-that = { $service } on { $when }: should nobody come?
decline-which = Which visit is not wanted? Press one.
decline-none = Nobody is booked for { $day }. Which of these is not wanted?
