# 今天的人
key-board = 🗺 今天的人
board = 🗺 今天的人：{ $count } 位
board-saved = 🛟 本月保住 { $saved } / { $total } 次上门
board-late = ⏰ { $name } · 晚了 { $minutes } 分钟还没到：{ $clock } { $what }
board-there = 📍 { $name } · { $clock } 起在做 { $what }
board-on-the-way = 🚶 { $name } · 在路上：{ $clock } { $what }
board-free = 🟢 { $name } · 空到 { $clock }
board-off = 🌙 { $name } · 现在不上班
board-off-until = 🌙 { $name } · { $clock }上班
board-away = 🏖 { $name } · 请假到 { $day }
board-suspended = ⏸ { $name } · 先不派单（{ $why }）
board-elsewhere = 别家机构的上门
board-week = 　⚠️ 这周 { $hours } 个小时，太多了
board-gap = 　⌛ { $since } 到 { $until } 空着

# 机构的规矩
own-houses = 🏢 机构的规矩
own-house = 🏢 { $name }
    同事来不了时：{ $word }
assign-at-once = 直接换人。有空的同事马上顶上，半小时里可以说不；住户只读一条消息。
assign-ask = 先问再换。一位一位地问，有人答应了才算；住户要多等一会儿。
assign-to-at-once = ⚡ 改成「直接换人」
assign-to-ask = 🙋 改成「先问再换」
assign-of = { $label } · { $name }
