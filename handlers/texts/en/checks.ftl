# spot checks
check-home = 🔍 { $day }, { $service } at your home. You were drawn by lot: three questions, and whoever came never sees your answers.
check-call = 🔍 Spot check by telephone
    { $person } ☎️ { $phone }
    “Good day, this is civil affairs. Somebody was to come to you on { $day } for { $service }.”
check-came = Did they come?
came-yes = ✅ Yes
came-no = ✖️ No
came-unsure = 🤔 I cannot say
check-done = Was it done?
check-outcome-done = ✅ All of it
check-outcome-partly = ☑️ In part
check-outcome-not = ✖️ Not at all
check-felt = Were you content?
face-good = 😊 Content
face-so = 😐 So-so
face-bad = 😞 Not content
check-thanks = Thank you! Your words only tell how well the organisation works; whoever came never sees them.
check-called = ✅ Noted.
check-nobody = 📵 Nobody answers
check-all-called = ✅ Nobody is to be telephoned now.
check-door = 🔍 Spot checks
check-progress = 🔍 Checks of month { $month }: { $ended } visits ended, { $drawn } drawn, { $answered } answered ({ $share }%)
odd-nobody-came = the home says that nobody came
spotcheck-to-drawn = drawn
spotcheck-to-asked = asked in the chat
spotcheck-to-calling = to be telephoned
spotcheck-to-answered = answered
spotcheck-to-unreached = not reached
did-check = answered a spot check
did-check-read = saw whom to telephone
did-call = telephoned in vain
content-checked = 🔍 { $voices } people were asked by lot: { $mean }% content ({ $low }% to { $high }%)
about-said-nobody-came = At a spot check the home said that nobody came.
about-said-it-was-bad = At a spot check the home said that it was not done, or done badly.
