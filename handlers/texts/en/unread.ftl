# What a worker writes by the way
unread-for-whom = Whom shall I tell this?
unread-home = 💬 Pass it on to { $person } ({ $when })
unread-desk = 🙋 Tell the staff on duty
unread-on_way = If you have set out, press “🚶 On my way” and I tell the home.
unread-nobody = Nobody opens? Press “🚪 Nobody opens” and our staff phone the home.
unread-late = To { $person } at { $clock }, about { $minutes } minutes late. Is that right?
unread-late-yes = ⏱ Yes, tell the home
unread-late-other = Not as long as that
