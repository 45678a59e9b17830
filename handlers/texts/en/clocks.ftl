# Two clocks: how long it was handled, how old it is
case-clocks = ⏱ Handled for { $handled } (without waiting for the resident, in office hours) · { $age } in all
case-age = ⏱ { $age } in all
task-heard = 💬 Whoever you waited for said something:
case-take-up = ▶️ Go on with it
lasting-days = { $days } d { $hours } h
lasting-hours = { $hours } h { $minutes } min
lasting-minutes = { $minutes } min
