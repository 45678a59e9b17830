key-queue = 📥 To do
key-find = 🔎 Find order

queue-empty = 👍 Nothing waits for you now.
queue-done = 👍 All done here.
queue-title = 📥 { $count } things to do, most urgent first:
queue-line = { $queue } { $count }
queue-one = { $queue }, most urgent first:
queue-late = ⏰ Late, nobody has it
queue-mine = ✋ Mine
queue-all = 📋 All
queue-emergency = 🆘 Emergency
queue-complaint = 😟 Complaint
queue-overdue = 🚪 Visit in trouble
queue-place = 🧭 Nobody found
queue-message = 💬 To answer
queue-certify = 📄 To certify
queue-unreachable = 📵 Unreachable
queue-accident = 🔧 System trouble
page-on = Next ›
page-back = ‹ Before

task-notice = { $queue }
    👤 { $who }
    📍 { $place }
    🕐 since { $since }
    Please deal with it before { $due }.
tasks-still-open = 🆘 Nobody has taken these { $count } yet. Somebody is waiting in each: please open and take them:
task-late = ⏰ This is late
task-taken = ✋ { $owner } has it
task-closed = ✅ Closed
task-open = 📂 Open
task-take = ✋ I take it
task-take-over = 🔁 I take it over
task-close = ✅ Close
task-closed-now = ✅ Closed: { $queue } · { $who }

case = { $queue }
    🕐 since { $since }, due { $due }
case-person = 👤 { $name } ({ $born })
    ☎️ { $phone }
    📍 { $place }
    🚪 { $address }
    🏷 { $groups }
case-carer = 👥 { $name } ({ $bond }) ☎️ { $phone }
case-about = 💬 { $words }
case-closing = ✔ { $words }
case-stars = ⭐ { $stars } stars: { $words }
case-history = 📜 History
case-order = 📋 See the order
case-weigh = 🧭 Choose somebody

certify-yes = ✅ Certify: { $group }
certify-no = ✖️ Not so: { $group }
not-fitting-ask = Why not?
not-fitting-papers = 📄 Papers missing
not-fitting-place = 📍 Lives elsewhere
not-fitting-group = 🏷 Not of this group
not-fitting-twice = 👥 Registered twice

by-hand-in = 📍 They are there: check them in
by-hand-out = ✅ It was done: check them out
by-hand-again = 🔁 Drop this visit, find another time

closing-ask = How was it settled? One tap, or a sentence.
closing-phoned = ☎️ Phoned
closing-went = 🚶 Went there
closing-settled = 👍 Solved
closing-twice = 👥 A duplicate
counts-ask = 💰 Does this visit count? If it does, the organisation is paid for it. If not, the money stays for other visits.
counts-yes = ✅ It counts, pay
counts-no = ✖️ It does not, no pay
not-judged = First say whether this visit counts.

find-how = Just send me the number, like this: 261121-0007-6
    Or a name as lists show it, like this: 张*珍
no-such-order = There is no such order, or it is not in your area. Please check the number.
desk-order = 📋 { $number }
    🍲 { $service } · { $status }
    🕐 { $when }
    🔁 { $rhythm }
    🧑‍🔧 { $worker } ({ $provider }) ☎️ { $phone }

weigh = 🧭 { $service } · { $when }
    Best first; 100 is full marks.
weigh-one = 👤 { $name } ({ $provider }) { $points } points
weigh-send = ➡️ Send { $name }
weigh-nobody = No organisation in contract can do this.
dispatched = ➡️ { $name } is being asked, until { $until } at the latest.
part-continuity = Continuity
part-skill = Skill
part-closeness = Closeness
part-load = Free week
part-satisfaction = Satisfaction
bar-provider-not-qualified = organisation not qualified
bar-group-not-in-contract = group not in contract
bar-service-not-in-contract = service not in contract
bar-budget-spent = money spent
bar-capacity-full = month full
bar-no-skill = cannot do it
bar-no-certificate = no social work certificate
bar-no-background-check = no background check, may not see minors
bar-not-free = not free
bar-own-case = Is, or cares for, the person served
bar-asked-already = asked already
bar-not-reachable = cannot be reached by message, please phone
bar-being-asked = being asked for another visit at that time

history = 📜 What happened:
history-line = { $when } { $what } ({ $who })
history-house = the system
order-to-submitted = ordered, waits for the check
order-to-placing = looking for somebody
order-to-waiting = on the waiting list
order-to-booked = booked
order-to-closed = done
order-to-cancelled = cancelled
order-to-refused = not approved
offer-to-open = a worker was asked
offer-to-accepted = the worker accepted
offer-to-declined = the worker declined
offer-to-lapsed = no longer waiting for this worker
visit-to-booked = a visit was fixed
visit-to-started = the worker arrived
visit-to-done = the worker finished
visit-to-closed = the visit is over
visit-to-missed = the worker did not come
visit-to-cancelled = the visit was called off
task-to-open = a person was asked to help
task-to-taken = somebody has it
task-to-closed = settled
groupclaim-to-declared = a group was declared
groupclaim-to-certified = the group was certified
groupclaim-to-refused = the group was not accepted
did-next-visit = next visit planned
did-look-later = time passed, looking later
did-rescheduled = another time
did-skipped = one visit skipped
did-given-up = nobody could come this time
did-missed = looking for another time
did-came-late = the worker came late, at the same hour after all
did-by-hand = looking for another time
did-rate = rated
did-rate-words = added a word to the stars
did-wrong-code = wrong home code
did-not-at-home = nobody opened
did-danger = the worker reported danger
did-call-out = nobody took it, called again
did-closing-words = a closing word was written
why-no-answer = no answer
why-rated = rated
why-nobody-free = nobody free
why-resident = the resident's wish
why-order-cancelled = order cancelled
why-a-worker-was-found = a worker was found
why-worker-not-free = the same worker is not free
why-missed = nobody came
why-came-late = the worker came late
why-no-check-in = no check-in
why-rescheduled = another time
why-skipped = one visit skipped
why-given-up = nobody could come this time
why-looked-at = looked at
why-account-deleted = account deleted by its owner
why-consent-withdrawn = consent taken back
why-by-telephone = by telephone
why-by-hand = by our staff
why-time = not at that time
why-far = too far
why-skill = cannot do it
why-ill = not well
why-other = something else
why-papers = papers missing
why-place = lives elsewhere
why-group = not of this group
why-twice = a duplicate
why-phoned = phoned
why-went = went there
why-settled = solved
why-words = reason written down

about-voice = sent a voice message
about-photo = sent a picture
about-document = sent a file
about-nobody-came = the worker did not come
about-wrong-codes = too many wrong codes, the worker cannot check in
about-not-at-home = the worker is there, nobody opens
about-not-checked-out = time is over, the worker has not checked out
about-reminders-not-sent = Reminders could not be sent in time; please phone the homes and the workers
about-not-done = the worker says it could not be done
about-danger-at-a-visit = danger at a visit: call the worker at once!
about-nobody-free = nobody is free
about-unreachable = messages do not arrive, please phone
about-blocked = has blocked us, please phone
about-a-message-was-refused = a message could not be sent
about-suicide = despair
about-cry = a cry for help, nothing else was said
about-violence = violence
about-child-abuse = a child may be abused
about-elder-abuse = an elder may be abused
about-fall = a fall
about-stroke = sudden illness or injury
about-fire = fire
about-gas = gas
about-missing = somebody is missing
about-helpless = trapped, or without food or heat
about-other = sounds like danger
about-papers-lack = whoever does this lacks a paper, or their organisation does (“Choose somebody” says which)
order-contract = 💰 Contract: { $name } (from { $since })
