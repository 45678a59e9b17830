# Understanding people: corrections, orders asked about, desks, children, voice
label-gov-affairs = 🏛 Government matter
label-activity = 🏸 Activities, classes
label-emergency = 🆘 Danger
label-status = 📋 About an order
label-out-of-scope = Not ours

correct = 🏷 It is really…
correct-ask = 💬 { $words }
    What was really meant?
correct-done = Noted: { $label }. Thank you, we will hear better next time.
did-correct = corrected what was heard
about-said = what was said

status-this = This is the order you ask about:
status-which = Which order do you mean?
status-these = These are the visits of that day. Press one to see who comes.
expect-nobody = Nobody is to come on { $day }.
status-robbed = We are sorry that this happened. If you were robbed or cheated, you can call 110 now.
    Your words have gone to a human being, who will phone you before { $by }.
came = 🧑‍🔧 Who came: { $worker } ({ $provider })
    { $when } · { $service }
swindled = We never take money: not for a visit, no deposit, no card. Give none, and tell nobody a code.
    If you paid, or they are still at the door, call 110. If you are not sure, call 96110.
    Your words have gone to a human being, who will phone you before { $by }.
place-kept = 📍 Your location is with a human being now.
    Which community or village is it? Please write its name.
about-place = 📍 a location that was sent
status-missed = Nobody came on { $when }. We are sorry.
status-visit = This is about { $service } on { $when } ({ $worker }).
status-complaint = We are sorry. Your words have gone to a human being.
    Somebody will phone you before { $by }.

gov-desk = 🏛 { $matter }: go to { $desk }.
    📍 Address: { $address }
    🕐 Hours: { $hours }
    📎 Bring: { $bring }
    Call before you go: ☎️ { $phone }
gov-ask-phone = ask by telephone
matter-minimum-income = Minimum income and relief
matter-disability-card = The disability card
matter-insurance = Social and health insurance
matter-residence = Household register and residence card
matter-senior = Senior card and allowance
matter-other = This matter

child-emergency-mind = What you said worries me. In danger, call 110 at once.
    Feeling bad is not your fault. You can call, somebody will listen to you:
    { $numbers }
    The grown-ups here know now and will come to you.
child-not-understood = I did not understand. Never mind, say it in your own way.
    Or press “Ask a person”: a grown-up will help you.
child-voice-kept = I have your voice message. A grown-up will listen to it and come back to you.
said-menu = 🍲 See what can be ordered

queue-report = 📣 Mandatory report
closing-report = 📣 This must be reported: tell the police or the authorities first.
    Press one; in your own words, write 已报警 or 已报告 with them.
closing-police = 🚓 Police told
closing-reported = 🏛 Authorities told
why-police = police told
why-reported = authorities told
not-reported = This must be reported. Tell the police or the authorities, then write 已报警 or 已报告.

yes-words = ok okay yes yep sure fine right
ask-half = “{ $phrase }”: morning or afternoon?
ask-which-time = “{ $phrase }” names several times. Which one?
ask-which-day = Which day do you mean?
ask-when-past = “{ $phrase }” is over already. When would you like it instead?
aside-ask = You said “{ $words }”. Would you like { $label }?
aside-yes = ✅ Yes, I want that
aside-no = ✏️ No, that is my answer
aside-noted = Noted. We will do it as soon as you are registered.

voice-said = You said:
    “{ $words }”
    Is that right?
voice-wrong = We misheard, sorry. A human being has your message and will come back to you.
    You can say it again, or write.
voice-yes = ✅ Yes
voice-no = ✖️ No

ask-when-taken-on = Nobody is free at the time you said, { $day }. The nearest are:
for-kin = You speak of “{ $kin }”, who is not registered yet. This order is in the name of { $name }.
    To order for them, please register them first.
