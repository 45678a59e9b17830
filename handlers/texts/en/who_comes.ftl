# Why this one, and why not that one
weigh-first = 🥇 { $points } points; the next has { $second }, behind in: { $part }
weigh-alike = 🥇 The first two are alike: { $points } points
weigh-lacks = ⛔ Only this is in the way: { $bar }

# Several asked at once
offer-of-many = 👥 { $count } of you were asked; the first who takes it goes.
offer-over-had = Somebody was faster, thank you: { $service }, { $when }.
