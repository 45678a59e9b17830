key-order = 🍲 Order
key-orders = 📋 My orders
key-human = 🙋 Ask a person
human-words = human ahuman arealperson realperson aperson agent operator talktoahuman iwantahuman ineedahuman
key-settings = ⚙️ Settings

language-ask = 您好!请选语言。
    Hello! Please choose a language.
notice = Hello! I am Diancai.
    Tell me what help you need. The government pays; it costs you nothing.
    To send someone we need your name, birthday and address. Only the visitor and the community see them.
    You can stop at any time. Do you agree?
notice-agree = ✅ I agree
notice-no = ✖️ Not now
no-words = no notnow nope disagree not
agree-words = agree yes ok okay iagree
not-agreed = Very well, then nothing is registered.
    In danger, say so here all the same, or call 110 or 120.
    For a question press “Ask a person”, or call 12345.
    Whenever you like, press “I agree”.
welcome-whom = Thank you! Who shall we register?
whom-me = Myself
whom-other = Someone I care for
home-hello = Hello { $name }! What help do you need?
    Say it in a few words, send a voice message, or press “Order”.

ask-bond = What are you to this person?
ask-name = What is your name?
ask-name-other = What is the person's name?
ask-birth = When were you born?
    Like this: 1948-03-01
ask-birth-other = When was the person born?
    Like this: 2017-05-01
hint-name = Please write a name of 2 to 30 characters.
ask-birth-day = So about { $year }. Which day and month? The identity card has it.
    For example: 3.1 for 1 March. If the year is wrong, write the whole date.
birth-noted = Noted: born { $born }, { $age } years old. If that is wrong, press “Back”.
hint-birth = I could not read the date. Please write it like this: 1948-03-01
ask-place = Which community or village?
    Part of its name is enough, for example: 建国路
ask-place-which = Is it one of these?
hint-place = I did not find that place. Try other words, or choose step by step.
place-browse = Choose step by step
place-browse-ask = In { $place }, choose one:
place-top = Choose the city or county:
ask-address = Which door? The visitor must find it.
    For example: building 3, entrance 2, flat 501
hint-address = Please keep the address under 100 characters.
ask-groups = Which of these applies? You may choose several.
    Then press “Done”.
groups-done = ✔️ Done
ask-child-consent = The child is under 14.
    As the guardian, do you agree that a social worker helps the child?
    Only the worker in charge sees the child's information.
child-consent-yes = ✅ I agree
registered = Registered!
    { $name } · { $place }
    Each visit has a new number; it stands on your order, say it when they are at the door. The home code is { $code }, in case you need it.
    The community will check; you can order right away.

ask-whom = For whom?
ask-service = What would you like?
    You can also just say it.
ask-class = Which one?
menu-none = There is nothing you can order now. Why:
    { $reasons }
    Ask a person, or call { $phone }.
menu-rest = Why not the others?
menu-rest-title = These cannot be ordered now:
did-you-mean = Which of these do you mean?
none-of-these = None of these
ask-when = { $service }: when shall we come?
ask-when-taken = Nobody is free at that time. The nearest are:
ask-when-day = Which suits you?
other-day = 📅 Another day
no-times = These days are full. Order anyway and we tell you as soon as someone is free.
    Shall we write { $when } for now?
confirm = Please check:
    🍲 { $service }
    👤 { $person }
    🕐 { $when } (about { $minutes } minutes)
    🔁 { $rhythm }
    📍 { $place }
confirm-free = 💰 Free: the government pays
confirm-fee = 💰 You pay { $yuan } yuan a visit
confirm-note = 📝 { $note }
confirm-photo = 📷 with a picture
confirm-yes = ✅ Yes, order it
confirm-rhythm = 🔁 Change to: { $rhythm }
confirm-time = 🕐 Another time
confirm-note-add = 📝 Add a note or picture
ask-note = What should the visitor know? Write a sentence, or send a picture.
placed = ✅ Ordered!
    Number { $number }
    🍲 { $service } · { $when }
    We are finding someone and will tell you. There is nothing more to do.
placed-waiting = ✅ Ordered!
    Number { $number }
    🍲 { $service } · { $when }
    The community checks your group first, then we find someone. There is nothing more to do.

not-entitled = { $service } cannot be ordered now:
    { $reasons }
    If you think this is wrong, ask a person, or call { $phone }.
activity = The activity rooms are open every day, 8:00 am to 9:00 pm: dance, table tennis,
    books, fitness, a room for children.
    Courses and how to join: call
    ☎️ { $phone }
out-of-scope = We cannot help with that. We can with these:

orders-none = You have no orders yet. Would you like to order?
orders-title = Your orders:
order-line = { $service } · { $when }
order-card = 🍲 { $service } ({ $person })
    Number { $number }
    { $status }
    🕐 { $when }
    🔁 { $rhythm }
order-next-submitted = Next: the community checks, then we find someone.
order-next-placing = Next: as soon as someone accepts, we tell you.
order-next-waiting = Next: we tell you as soon as someone is free; the community is looking too. No need to order again.
order-next-booked = 👤 { $worker } ({ $provider })
    🔑 The number for this visit is { $code }: say it when they are at the door.
order-phone = ☎️ { $phone }
order-next-started = 👤 { $worker } has arrived.
    🔑 When they leave, tell them { $code }.
order-next-far = 👤 { $worker } says they have arrived; the place does not fit. If nobody is there, press “Ask a person”.
    🔑 If they did come, tell them {$code} as they leave.
order-next-done = { $worker } has gone. Was everything done?
order-next-closed = Thank you for your answer.
order-next-cancelled = Order again if you need it.
order-next-refused = Not approved. Ask a person if you do not see why.
order-change-time = 🕐 Another time
order-cancel = ✖️ Cancel
order-see = 📄 See this order
order-again = 🍲 Order again
cancel-ask = Do you really want to cancel { $service } on { $when }?
cancel-sure = Do you really want to cancel?
cancel-over = This one is over already: there is nothing to cancel.
cancel-one = Only this once
cancel-all = Not any more at all
cancel-yes = Cancel this order
cancel-no = Keep it
cancelled = Cancelled.
skipped = Not this time. The next one is { $when }.
rescheduled = Changed: { $when }.
    We are checking with the visitor and will tell you.

rate-ask = How was it? One tap is enough.
rate-face-5 = 😊 Good
rate-face-3 = 😐 So-so
rate-face-1 = 🙁 Bad
rate-thanks = Thank you! You gave { $stars } stars.
    Would you like to say something? You need not.
rate-low = We are sorry it was not good.
    Someone will call you before { $by }, not from the worker's organisation.
    Would you like to say something? You need not.
rate-words = ✏️ Say something
rate-words-ask = Please say it, I will write it down.
rate-words-thanks = Written down. Thank you.

settings = Settings
    { $elder }
settings-elder-on = Elder mode: on
settings-elder-off = Elder mode: off
settings-elder-switch-on = 🔍 Switch elder mode on
settings-elder-switch-off = Switch elder mode off
settings-language = 🌐 语言 / Language
settings-of = 👤 { $name }: groups, home, who comes
settings-register-me = 👤 Register myself
settings-care = 👵 Register someone I care for
settings-address = 🏠 Change address
address-changed = The address is changed.
person-line = 👤 { $name } ({ $groups })
    Home code { $code }
claim-declared = – to be checked
claim-certified = – checked
claim-refused = – not accepted
