# 为什么是他,为什么不是他
weigh-first = 🥇 最高 { $points } 分;第二名 { $second } 分,差在{ $part }
weigh-alike = 🥇 前两名一样:{ $points } 分
weigh-lacks = ⛔ 只差这一条:{ $bar }

# 同时问几位
offer-of-many = 👥 同时问了 { $count } 位,先接的人去。
offer-over-had = 已经有人先接了,谢谢您:{ $service },{ $when }。
