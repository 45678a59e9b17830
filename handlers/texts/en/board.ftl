# People today
key-board = 🗺 People today
board = 🗺 People today: { $count }
board-saved = 🛟 Visits saved this month: { $saved } of { $total }
board-late = ⏰ { $name } · { $minutes } min late, not there yet: { $clock } { $what }
board-there = 📍 { $name } · there since { $clock }: { $what }
board-on-the-way = 🚶 { $name } · on the way: { $clock } { $what }
board-free = 🟢 { $name } · free until { $clock }
board-off = 🌙 { $name } · not working now
board-away = 🏖 { $name } · away until { $day }
board-suspended = ⏸ { $name } · sent to nobody ({ $why })
board-elsewhere = a visit for another organisation
board-week = 　⚠️ { $hours } hours this week: too many
board-gap = 　⌛ free from { $since } to { $until }
