# Cases that change hands, rest, wait for the resident, or get a note
queue-resting = 💤 Resting
case-give = ➡️ Give to…
case-note = 📝 Note
case-rest = 💤 Later
case-await = ⏸ Await them
case-awaits = ⏸ Waiting for the resident since { $since }. The time to answer stands still, the age goes on.
case-rests = 💤 Rests until { $until }
case-noted = 📝 { $by }, { $when }: { $words }
give-ask = ➡️ To whom? The number is what they have in hand.
give-nobody = Nobody else can take this one now.
give-to = 👤 { $name }: { $load }
give-all-of = 👥 Give away all that { $owner } has…
give-all-ask = 👥 { $owner } has { $count } in hand. To whom does all of it go?
given-all = ➡️ { $count } went from { $owner } to { $name }.
given-left = { $count } cannot go to them and stay where they are.
task-yours = ➡️ This one is yours now:
tasks-yours = ➡️ What { $owner } had in hand is yours now.
task-back = 💤 This one rested; its time has come:
rest-ask = 💤 Until when? Press, or write a day, like 2026-11-27.
rest-hour = ⏱ In 1 hour
rest-tomorrow = 🌅 Tomorrow 8:30
rest-after = 📅 In two days, 8:30
rest-why = 📝 That is after it is due. Write why, in a line.
note-ask = 📝 Write a line. Colleagues read it, the resident does not.
not-so-long = Danger never rests; nothing else for more than 7 days, and past its time only with a line that says why.
did-assigned = given to a colleague
did-rests = laid aside
did-back = back in the list
did-note = a note was written

# Ready lines, to be changed before they go
canned-looking = We are looking for somebody and tell you at once.
canned-call-tomorrow = We will phone you tomorrow morning.
canned-received = We have your papers, thank you.
canned-clearer = Please send a clearer picture.
canned-arranged = It is arranged; the time will be sent to you.
canned-thanks = Thank you for telling us.
canned-ask = This goes out:
    { $words }
    To change it, write your own words.
canned-send = ✅ Send it so

# Looked for by a name as lists show it
found-some = 🔎 { $name }: what is open. The full name shows once it is opened.
found-none = 🔎 { $name }: nothing open in your places.

# The end of a shift
shift = 🤝 End my shift
shift-ask = 🤝 To whom? You have { $count } in hand.
shift-words = Write what matters most. Nothing? Press.
shift-said = 💬 { $words }
shift-nothing = Nothing to say
shift-empty = You have nothing to hand over.
shift-asked = 🤝 { $name } is asked to take { $count }. Until then they stay yours.
shift-offered = 🤝 { $name } ends the shift: { $count } in hand, please take them.
    Press within 15 minutes.
shift-take = ✋ I take it
shift-yours = 🤝 { $count } are yours now.
shift-taken = 🤝 { $name } has taken over. You may go.
shift-not-taken = ⏰ { $name } did not take over. It is all still yours; of danger, others were called.
did-hand-over = asked somebody to take over
did-take-shift = took over the shift
why-passed-up = handed to the district
why-not-taken = nobody took over

# One place alone
view-one = 📍 Only one place
view-ask = 📍 Which place?
view-here = ✅ Just { $place }
view-only = 📍 Only: { $place }. Danger, and what is yours, is shown all the same.
view-all = ✖️ Show all
already-asked = This one is being asked already; please wait for the answer, or ask somebody else.
