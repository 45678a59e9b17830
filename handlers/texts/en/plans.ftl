# Plans: on which days an order comes
plan-weekly = Every { $days }
plan-first-third = 1st and 3rd { $days } of the month
plan-every-15 = Every 15 days
plan-fortnight = Every two weeks, { $days }
plan-month-weekday = Monthly, { $days } no. { $nth }
plan-month-last = Monthly, the last { $days }
plan-month-day = Monthly, on day { $day }
plan-begins = 📌 Once on { $first } to begin with, then { $days }
plan-ahead = Then: { $days }
ask-days-half-monthly = Every half month. Which way?
    Twice a month: the weekday stays, now and then three weeks between
    Every 15 days: the weekday moves
    Every two weeks: the weekday stays
ask-days-monthly = Every month. Which way?
ask-rhythm-day = One order comes on three days a week at most. Which day first? You can order again for the others.
plan-holiday = 🏮 Nobody works on { $day }, so this visit comes on the day above. Press “Another time” if it does not suit.
hours-holidays = Holidays
change-which = 🔁 { $service }: { $days }
    → { $to }. Which visits?
change-once = 🔁 { $service }: { $when }
    → { $to }. Change it so?
change-yes = ✅ Yes, change it
change-this = Only { $day }
change-all = All from now on
change-not = ✖️ Leave it
change-taken = Nobody is free then. These times are:
change-which-order = Which order do you mean?
pause-ask = ⏸ { $service } rests. For how long?
pause-ask-kept = ⏸ { $service } rests; { $worker } is kept for you. For how long?
end-ask = { $service }: { $days }
    Nobody is to come any more? It may also rest for a while.
end-all = ✖️ Nobody any more
all-moved = All changed: { $days }.
    Next: { $when }
pause-7 = ⏸ Rest for a week
pause-14 = ⏸ Rest for two weeks
pause-30 = ⏸ Rest for a month
pause-0 = ⏸ Nobody knows how long
rests = ⏸ It rests; nobody comes or asks. Say “somebody may come again” when you are well.
rests-this = ⏸ { $service } rests. Say “somebody may come again” when you are well.
paused-this = ⏸ { $service } rests. Next: { $when }.
still-coming = The others come as usual: { $orders }.
every-rests = ⏸ Let all of them rest
every-ends = ✖️ Nobody at all any more
all-rest = ⏸ All of them rest. Say “somebody may come again” when you are well.
all-ended = All of them are called off. Order again when you want.
once-called-off = Called off, since they were for once: { $orders }.
well-ask = Is { $name } better? May somebody come for { $service } again?
well-ask-you = Are you better? May somebody come for { $service } again?
well-yes = 👌 Somebody may come
well-not-yet = ⏸ Not yet
well-no = ✖️ Nobody any more
well-again = 👌 Good! Next: { $when }, with the same worker if they are free.
rest-too-late = The days of this order are over. Order again if you need it.
paused = ⏸ It rests; nobody comes or asks in the meantime.
    Next: { $when }. Well sooner? Press “Another time”.
order-status-resting = resting (nobody comes)
order-next-resting = Next: it rests. Press “Somebody may come” when you are well, or say so.
order-to-resting = resting
why-plan-over = its days are over
why-well-again = well again
plan-until = Until { $day }
day-of-year = { $day } { $year }
end-when-button = 📆 Until when?
end-when = 📆 { $service }: { $days }
    Until when? Press, or write a day, like 2027-02-28.
end-when-hint = Please write a day to come, like 2027-02-28.
end-never = Until called off
end-three = For three months
end-longer = ➕ Three months more
end-then = 👌 It may end then
end-until = Until { $day }
ends-never = Good: until you say that it is enough.
ends-on = Good: until { $day }. We tell you two weeks before.
plan-ends = 📆 { $service } for { $person } comes to its end: the last day is { $day }.
    Shall it go on?
dates-button = 📅 The days to come
dates = 📅 { $service }: { $days }
    These are the days to come. Press the one that is to be otherwise.
date = 📅 { $day }
date-left-out = ✖️ { $day }: nobody
date-moved = 🔁 { $day } → { $when }
date-skip = ✖️ Nobody on that day
date-to = → { $day }
date-usual = 👌 As usual: { $when }
date-changed = Noted. The other days stay.
pause-60 = ⏸ Rest for two months
change-which-hour = { $day }: at what time?
