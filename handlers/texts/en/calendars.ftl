# Visits in the telephone's own calendar
calendar-file = 📆 Put into my calendar
calendar-name = Diancai visits
calendar-title = { $service } · No. { $number }
calendar-visit = Visit
calendar-here = 📆 Open this file, and the visits stand in your telephone's calendar: hours, services and numbers, no name and no door.
    When a time changes, press again.
calendar-none = 📆 No visit is booked now; there is nothing to put there.
feed-new = 🔗 A link that stays up to date
feed-other = 🔁 Another link
feed-drop = ✖️ No link any more
feed-here = 🔗 Subscribe to this link in your telephone's calendar; it follows every change by itself.
    It is yours alone. If somebody else got it, press “Another link”: the old one is dead at once.
feed-dropped = All right, the link is dead.
