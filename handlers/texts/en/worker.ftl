key-arrive = 📍 I am here
key-today = 📅 Today

ask-your-name = Welcome! What is your name?
staff-home = Hello { $name }!
staff-home-worker = New tasks are sent to you. At the door press “I am here”, or type the home's four digits.
staff-home-desk = When something needs a person, you are told. Press “To do” to see it all.

offer = 📌 New task: { $service }
    📍 { $place }
    🕐 { $when } (about { $minutes } minutes)
    🔁 { $rhythm }
    Please answer before { $until }.
offer-take = ✅ Take it
offer-pass = ✖️ Not me
offer-why = Why not? One tap is enough.
offer-take-after-all = ↩️ I take it after all
decline-time = 🕐 Not at that time
decline-far = 🚌 Too far
decline-skill = 🙅 I cannot do that
decline-ill = 🤒 I am not well
decline-other = 💬 Something else
offer-taken = ✅ It is yours, thank you!
offer-over-accepted = You took this one: { $service }, { $when }.
offer-over-declined = All right, we ask somebody else: { $service }, { $when }.
offer-over-lapsed = You need not go: { $service }, { $when }.
offer-over-open = This one waits for your answer: { $service }, { $when }.
taken-up = You have another task at that time. Please press “Not me”.

visit = 🍲 { $service }
    👤 { $person }
    🕐 { $when } — { $until }
    📍 { $place }
    🚪 { $address }
    ☎️ { $phone }
    🔁 { $rhythm }
    Number { $number }
visit-note = 📝 { $note }
visit-photo = 📷 See the picture
visit-photo-here = The picture that came with the order.
visit-over = { $service }, { $when }
visit-next-booked = At the door press “I am here”, or type the home's four digits.
visit-next-started = You are there. Press when it is done.
visit-next-done = Done, thank you!
visit-next-closed = This visit is over.
visit-next-missed = This visit did not take place.
visit-next-cancelled = You need not go to this one.
arrive-how = At the door press “📍 I am here” below.
    If you cannot send your place, type the home's four digits.
arrive-which = At whose door are you?
arrive-none = You have no task now. If you are at a door, ask a person.
visit-given-up = The time of this visit has passed and it was arranged anew; you cannot check in. If you are at the door, please press below for a person.
arrive-early = It is too early. Your next one is { $when }; you can check in from an hour before.
arrived = ✅ Checked in: { $person } · { $service }
    When you leave, send your location once more or type the number for leaving. Press when it is done.
seems-far = 📍 That looks { $far } from the home; telephones err. Please send your location once more.
arrive-leaving = 🚪 Leaving the home of { $person }
leaving-told = Written down. Press when it is done.
leaving-done = Written down, thank you!
done-all = ✅ All done
done-part = ☑️ Part of it done
done-none = ✖️ Could not be done
finished = Written down, thank you! { $person } will be asked how it was.
finished-show = 📍 One more step: send your location, or type the number for leaving.
code-wrong = These digits are not right. Please ask again, or press “I am here”.
too-many-codes = Too many wrong digits. Please call { $phone }; our staff will check you in.
too-early = It is too early; you can check in from an hour before. If unsure, call { $phone }.
place-old = This place is too old. Please press “I am here” once more.
place-not-here = Please press “I am here” below to send where you are now. A forwarded or a live place does not do.

trouble-nobody = 🚪 Nobody opens
trouble-cannot = ⛔ I cannot come
trouble-danger = 🆘 Danger
trouble-nobody-told = Our staff know and will phone the home. Please wait a little; if the door opens, check in as usual.
cannot-ask = Why can you not come? One tap is enough.
cannot-keep = ↩️ I can go
cannot-told = All right. We look for somebody else at once, and the home is told.

worker-yours = 📌 You have a visit:
worker-eve = ⏰ Tomorrow you have a visit:
worker-today = ⏰ Today you have a visit:
worker-soon = ⏰ A visit is coming up:
worker-nudge = ❓ It is time. Are you there? Please check in; if you cannot go, press “I cannot come”.
visit-lost-missed = You did not check in, so we are asking somebody else: { $service }, { $when }. If you are at the door now, you can still check in.
visit-lost-cancelled = You need not go: { $service }, { $when }.
code-several = I see several numbers. Please write only one: the four digits that the home tells you.
visit-moved = 🕐 Another time: { $who }, { $service }.
    It was { $was }, and is now { $to }.
    If you are free then, you are asked at once; you need not go at the old time.
offer-moved = 🕐 { $who } chose another time; it was { $was }.
