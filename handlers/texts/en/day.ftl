# Days off
away-self-which = 🏖 From which day on?
away-self-ask = 🏖 Off on { $days }, right?
    { $count } visits of yours go to others at once.
away-self-ask-none = 🏖 Off on { $days }, right?
    You have no visits then.
away-self-yes = ✅ Take it off
away-self-longer = ➕ One day more
away-self-other = 📅 Another day
away-self-no = ✖️ No, I will come
away-self-days = { $first } to { $last }
away-self-done = Noted. Of { $total } visits { $saved } have somebody else, for { $asked } we are looking. Get well and rest.
away-self-done-none = Noted. Have a good rest.

# Somebody else comes
saved-counted = 🛟 { $total } visits: { $saved } with somebody else, { $asked } being looked for.
colleague-away = 🏖 { $name } is off on { $days }.
colleague-suspend = ⏸ Send to nobody
colleague-resume = ▶️ Send again
colleague-suspended = ⏸ Sent to nobody now: { $why }, { $until } ({ $by })
suspend-ask = ⏸ Why send { $name } to nobody for now?
    Their { $count } visits go to others at once.
suspend-paper = 📄 Papers
suspend-complaint = 💬 A complaint
suspend-check = 🔎 Something to look into
suspend-other = ✍️ Other
bar-suspended = sent to nobody for now
worker-sent = 📌 A colleague cannot come; this visit is yours.
    If you cannot, say so before { $until }.
sent-yes = 👌 I will go
sent-no = ✖️ I cannot
cannot-replaced = All right. Somebody else goes; the home is told too.
news-replaced = { $was } cannot come; { $worker } comes instead: { $when }. The time stays, no need to order again.
news-replaced-moved = { $was } cannot come; { $worker } comes instead, now { $when }. If that does not suit, press “Another time”. No need to order again.
did-another-hour = nobody at that hour, moved within the day
did-suspend = sent to nobody for now
did-resume = sent again
why-suspended = the worker is sent to nobody for now
why-skill-taken = the worker does this no more
why-place-taken = the worker goes there no more
why-hours-taken = the worker is off at that hour
why-sent = the colleague who was sent cannot

# Organisations out of service
houses = 🏢 { $count } organisations. Open one by its name:
houses-none = There is no organisation in your places.
houses-back = 🏢 Organisations
house = 🏢 { $name }
    { $workers } workers · { $booked } visits booked
house-good = ✅ Its papers are complete; it is sent.
house-papers = ⚠️ Its papers are not complete; it is not sent.
house-out = ⛔ Out of service: { $why }
house-out-until = ⛔ Out of service: { $why } (until { $until })
house-stop = ⛔ Take out of service
house-ask = Take { $name } out of service, on which ground?
ground-papers = 📄 False papers
ground-complaints = 💬 Too many complaints
ground-money = 💰 Money
ground-danger = 🆘 Somebody came to harm
ground-other = ✍️ Other
house-sure = ⛔ Really take { $name } out of service? Ground: { $why }
    None of its { $workers } workers is sent any more; { $booked } visits go to others at once.
house-yes = ⛔ Yes, out of service
house-no = ↩️ No
house-lift = ▶️ Back in service
did-disqualify = out of service
did-lift = back in service
why-disqualified = the organisation is out of service
