key-team = 👥 Our workers
key-visits = 📅 Visits today
key-incoming = 📥 Orders
command-team = Our social workers
command-visits = Our visits today

team = 👥 { $count } social workers. Press a name:
team-empty = No social workers yet. Press “Invite”.
away-until = away until { $day }

colleague = 👤 { $name } · { $provider }
    ☎️ { $phone }
    🧰 { $skills } services
    📄 Certificate: { $certificate }
    🔎 Background check: { $check }
    🕐 { $hours }
    📍 { $places }
paper-none = none
paper-until = until { $day }
paper-over = over since { $day }
places-all = everywhere under contract
hours-none = no hours yet
away = 🏖 away from { $first } to { $last }
colleague-skills = 🧰 Services
colleague-hours = 🕐 Hours
colleague-places = 📍 Places
colleague-absent = 🏖 Away
colleague-certificate = 📄 Certificate
colleague-check = 🔎 Background check
colleague-present = ↩️ Not after all: { $when }
colleague-back = ‹ { $name }

skills-of = 🧰 What can { $name } do? A tap changes it.
hours-of = 🕐 On which days does { $name } work? A tap changes it.
    Now: { $hours }
hours-times = 🕘 From when to when
ask-times = From when to when does { $name } work? You may write it, like 8:30-17:30.
hint-times = Please write it like this: 8:30-17:30
places-of = 📍 Where does { $name } go? With none chosen: everywhere.

ask-away-since = From which day is { $name } away? Press one, or write a date.
ask-away-until = From { $first } until which day?
away-days = { $days } days, until { $last }
away-noted = 🏖 Noted.
hint-day = Please write a date, like 2027/3/1.
bad-dates = Those dates cannot be: over, the wrong way round, or too long. Please choose again.
ask-certificate = Until when is the certificate of { $name } good? Write a date, like 2027/9/1.
ask-check = On which day was the background check of { $name } made? Write a date, like 2026/9/1. It is good for a year.

visits-today = 📅 { $count } visits today:
visits-none = 📅 No visits today.
visit-of-day = · { $clock } { $service } · { $who } · { $place }
    { $worker } · { $state }
visit-state-booked = to come
visit-state-started = under way
visit-state-done = done
visit-state-closed = over
visit-state-missed = nobody came
visit-state-cancelled = called off

incoming-offers = 📥 Waiting for a worker’s answer: { $count }
incoming-offer = · { $service } · { $place }
    { $when } · { $worker } · by { $until }
incoming-looking = 🔎 Somebody is being found: { $what }
incoming-waiting = ⏳ On the waiting list: { $what }

did-away = The worker is away; somebody else is looked for
why-away = away

# Papers that end soon
papers-end = ⏳ Papers of { $name } end soon:
papers-end-certificate = 📄 Certificate: until { $day }
papers-end-check = 🔎 Background check: until { $day }
papers-end-todo = Please enter the new one. Without it this worker gets no more orders of minors, nor services that need a certificate.
about-check-ends = this worker's background check ends before the visit: have it renewed, or send somebody else
why-checked-again = a new background check was shown
