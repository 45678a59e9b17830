# News of the morning
digest-head = ☀️ Good morning. { $count } cases: { $urgent } urgent · { $late } overdue
digest-load = 1 To do: { $what }
digest-rest = others
digest-liked = 2 Content, in a year at least: { $what }
digest-few = too few answers
digest-saved = 3 A overdue { $late } · B visits that lost their worker { $since }: { $lost } · C 🛟 saved: { $saved }
digest-yesterday = yesterday
digest-since = since { $day }
digest-nothing = ☀️ Good morning. Nothing is waiting.
digest-begin = 📥 Begin with the most urgent
digest-late = ⏰ Show what is overdue
digest-off = 🔕 No news in the morning
digest-on = 🔔 News every workday morning
digest-is-off = 🔕 All right, no more news in the morning. What is urgent still comes at once.
digest-is-on = 🔔 All right, news at 8:30 on every workday.
