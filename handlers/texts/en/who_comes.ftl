# Why this one, and why not that one
weigh-first = 🥇 { $points } points; the next has { $second }, behind in: { $part }
weigh-alike = 🥇 The first two are alike: { $points } points
weigh-lacks = ⛔ Only this is in the way: { $bar }
