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
