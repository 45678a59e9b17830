# Why this one, and why not that one
weigh-first = 🥇 { $points } points; the next has { $second }, behind in: { $part }
weigh-alike = 🥇 The first two are alike: { $points } points
weigh-lacks = ⛔ Only this is in the way: { $bar }

# Several asked at once
offer-of-many = 👥 { $count } of you were asked; the first who takes it goes.
offer-over-had = Somebody was faster, thank you: { $service }, { $when }.

# What nobody takes: the organisation, the desk, the district
place-own = 🧭 Nobody has taken this: { $service }
    📍 { $place }
    🕐 { $when }
place-own-open = 👀 See who could go
place-own-able = ✅ { $name } { $points } points
place-own-barred = ⛔ { $name } { $points } points: { $bars }
place-own-cannot = Nobody can go? Say why, and the community desk goes on looking.
cannot-busy = 📅 All are booked
cannot-away = 🏖 On leave
cannot-far = 🚌 Too far
cannot-skill = 🙅 Nobody can do it
place-passed = All right, the community desk goes on. Thank you for telling.
place-last = 🏛 It ends with you, and cannot be handed back.
hand-up = ⬆️ Hand to the district
handed-up = ⬆️ The district has it now, and will not hand it back.
last-hands = This ends with you and cannot be handed back. Send somebody, agree on another time, or tell the resident why.
last-on-call = You are the last person on call. If you left, nobody would hear of an emergency. Please invite somebody to follow you, and leave once they have agreed.
did-to-manager = handed to the organisation
did-to-coordinator = handed to the community desk
did-to-district = handed to the district
did-pass-up = said that nobody can go
why-cannot-busy = all are booked
why-cannot-away = on leave
why-cannot-far = too far
why-cannot-skill = nobody can do it

# Choosing who comes
pick-open = 👥 Choose who comes
pick-whom = 👥 Each of these fits well. Whom would you like?
pick-name = { $name } ({ $provider })
pick-came = has been to you { $count } times
pick-liked = well thought of
pick-near = lives near you
pick-or-not = Anybody will do? Then press nothing, we go on asking.
pick-nobody = There is nobody else to choose from now. We tell you as soon as there is.
pick-asked = All right, { $name } is asked first. If they cannot come we ask the next; you need do nothing.
news-ahead = ⏳ Further up: { $service }, { $count } before you now. We tell you when it is your turn; you need do nothing.
news-ahead-none = ⏳ { $service }: nobody is before you, you are next. We tell you as soon as somebody is free; you need do nothing.
order-ahead = ⏳ You are in the queue: { $count } before you.

# Always this one
keep = ❤️ Always this one
keep-done = Noted: this one is asked first from now on. If they cannot come we ask the next; you need do nothing.
let-go = ↩️ Anybody will do
let-go-done = All right, whoever fits comes from now on.
did-keep = always this one
did-let-go = anybody will do again
