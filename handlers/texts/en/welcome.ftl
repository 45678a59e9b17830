# At the door: a way on for every answer that nobody has, and for every wrong one
not-known = 🤷 I do not know
ask-age = That is fine. About how old? A number will do, such as: 76
hint-age = Never mind: the staff are told, and somebody will get in touch.
    A guess will do as well, a number, such as: 76
hint-lunar = That is the lunar calendar. Write the day on the identity card, like this: 1948-3-1
    If you do not know it, press “I do not know”.
birth-noted-about = Noted: born about { $year }. Once the day is known, it can be put right under “My data”.
born-about = about { $year } (only the year is known)
about-no-birthday = Could not tell an age while registering
address-none = 🤷 No number, or not known
address-later = I cannot say, the staff shall ask me
ask-landmark = No number is fine. What is easy to find beside it?
    For example: behind the shop, red iron gate
groups-no-one = None of these
registered-no-group = Registered!
    { $name } · { $place }
    The home code is { $code }. Say it only when they are at the door.
groups-none-chosen = You chose no group, so you cannot order yet.
    If one comes to mind, choose it below. If unsure, ask a person: the staff will look.
groups-add-one = 🪪 Choose a group
group-take-off = ✖️ Not that one: { $group }
group-taken-off = “{ $group }” is taken off. If that was wrong, press “Another group”.
groupclaim-to-withdrawn = Took a group off
thanks-in-form = You are welcome!

# Papers: which one, and where to
please-paper = Please bring this paper: { $paper }.
    📍 To { $desk }, address: { $address }
    🕐 Hours: { $hours }
    ☎️ Ring before you go: { $phone }
groups-brought = 📄 I have brought it: { $group }
evidence-brought = 📄 I have brought it
ask-paper = 📄 Which one? Press, or write a line: the resident reads it as it stands.
    If it goes elsewhere, write where and when.
hint-paper = Please keep it to 60 characters.
paper-identity = identity card
paper-household = household register
paper-disability = disability card
paper-low-income = low-income certificate
paper-unemployed = employment certificate
paper-medical = medical records
claim-stage-shown = photo received, being checked
claim-photo = 📷 The photo above is for “{ $group }”.
see-claim = ➡️ This group: { $group }
picture-ask = The photo is here. Of what is it the certificate?
picture-of = 📷 Certificate: { $group }
picture-other = No certificate
groups-how-to-show = To show a certificate, just send its photo here.

# Small things: after deleting, settings, invitations, orders for others, elder mode, help by role
whom-number = 🔢 My family gave me a number
invitation-half = You opened an invitation. It counts once whoever invited you agrees.
news-vetoed = { $person } does not want this: { $service } · { $when } is called off.
    For { $days } days you cannot order it for them again; they can at any time.
    If something is unclear, ring { $phone }.
elder-offer = Too much on the screen? Elder mode has fewer buttons, and faces in place of stars.
help-desk = How the desk works:
    📋 “To do” has the urgent first. Open it, settle it, write how.
    🔎 Find somebody: /resident
    A name and a birthday, an order or a card number.
    📞 For whoever rings you order, change times and give stars.
    📑 Enter many at once: /import
    📐 The rules: /rules
    📊 Contracts, money and what is owed: /projects
    📢 Calls for projects: /tenders
    🌍 What everybody may read: /open
    ✉️ Bring in a colleague: /invite
    Still unsure? Ring
    ☎️ { $phone }
help-supervisor = How supervising works here:
    📋 “To do” has the urgent first.
    🔎 Find somebody: /resident
    📊 Each contract has a card: /projects
    It says what is owed and by when.
    💰 Where the money went: open “money” on the card, down to each visit.
    🔍 Homes that were drawn: “spot checks” on the card, three questions each.
    📎 “Reports” on the card makes a sheet or a picture.
    📢 Call for projects, approve applications: /tenders
    🌍 What everybody may read: /open
    On the 5th read the month before, and publish it with one press.
    📅 Days off: /calendar
    📐 The rules: /rules
    ✉️ Bring in a colleague: /invite
    Still unsure? Ring
    ☎️ { $phone }
help-manager = How your organisation works here:
    👥 “Our workers”: hours, skills, papers, absences.
    📅 “Visits today”: who goes where.
    📥 “Orders”: what nobody has taken.
    📊 Contracts, money and targets: /projects
    📢 For a new project read the calls and apply: /tenders
    🌍 What everybody may read: /open
    ✉️ “Invite” brings in a worker.
    Press “Ask a person”, or ring
    ☎️ { $phone }
help-worker = How your day works:
    📨 Orders come to you: take one, or pass it on.
    📅 “Today” shows where you go.
    📍 At the door press “I am here”; without a location, type the four digits that the home tells you.
    ✅ Press “All done” at the end.
    ⛔ If you cannot go, say so early: “I cannot come”.
    🆘 In danger call 110 or 120.
    Press “Ask a person”, or ring
    ☎️ { $phone }
help-evaluator = You evaluate: what you are to see will be sent here.
    📝 Score applications: /reviews
    📢 Calls: /tenders
    📊 Contracts, evaluations and reports: /projects
    ⭐ How satisfaction is worked out: /method
    🌍 What everybody may read: /open
    Press “Ask a person”, or ring
    ☎️ { $phone }
