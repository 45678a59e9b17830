# People today
key-board = 🗺 People today
board = 🗺 People today: { $count }
board-saved = 🛟 Visits saved this month: { $saved } of { $total }
board-late = ⏰ { $name } · { $minutes } min late, not there yet: { $clock } { $what }
board-there = 📍 { $name } · there since { $clock }: { $what }
board-on-the-way = 🚶 { $name } · on the way: { $clock } { $what }
board-free = 🟢 { $name } · free until { $clock }
board-off = 🌙 { $name } · not working now
board-off-until = 🌙 { $name } · begins work at { $clock }
board-away = 🏖 { $name } · away until { $day }
board-suspended = ⏸ { $name } · sent to nobody ({ $why })
board-elsewhere = a visit for another organisation
board-week = 　⚠️ { $hours } hours this week: too many
board-gap = 　⌛ free from { $since } to { $until }

# Rules of the organisation
own-houses = 🏢 Our rules
own-house = 🏢 { $name }
    When a colleague cannot come: { $word }
assign-at-once = somebody is sent at once. A colleague who is free stands in, and may say no within half an hour; the resident reads one message.
assign-ask = people are asked first. One after the other, until somebody agrees; the resident waits a little longer.
assign-to-at-once = ⚡ Send somebody at once
assign-to-ask = 🙋 Ask people first
assign-of = { $label } · { $name }
