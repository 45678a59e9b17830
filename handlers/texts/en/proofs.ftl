# Visits that are looked at before they are paid
queue-review = 🔎 Visits to look at
metres = { $count } m
kilometres = { $count } km
odd-far-away = { $far } from the home
odd-too-short = there for { $count } minutes only
odd-too-fast-after = too fast on the way ({ $count } km/h)
odd-off-hours = very early or very late
odd-two-places = in two places at once
odd-always-five = five stars { $count } times in a row
odd-fact-missing = arrival or leaving was not shown

held-worker = 🔎 { $service }, { $when }: this one visit is being looked at.
    { $reasons }
    Nothing else is touched by it. How was it? A line is enough.
held-compare = Something is to be compared.
held-explain = ✏️ Say how it was
explain-ask = How was it that time? A line is enough.
explained = Noted, thank you. You will hear what comes of it.
reviewed-real = 👍 Looked at, all in order: { $service }, { $when }.
reviewed-not-real = This visit does not count: { $service }, { $when }. If that is wrong, ask for a human being: a colleague looks at it again.

held-desk = 🔎 To look at: { $reasons }
    🧑‍🔧 { $worker }
held-in = 📍 Came: { $when } · { $how }
held-out = 🚪 Left: { $when } · { $how }
held-in-none = 📍 Came: not shown
held-out-none = 🚪 Left: not shown
held-metres = {" "}· { $far } from the home
held-stayed = ⏱ There for { $minutes } minutes ({ $ordered } ordered)
held-home = 🏠 The home's place is known from { $count } visits
held-no-home = 🏠 Where the home is on the map is not known yet
held-said = 💬 The worker says: “{ $words }”
held-silent = 💬 The worker has not said anything yet
held-real = ✅ It was real
held-not-real = ✖️ Does not count
proof-home-code = the home's own code
proof-location = sent a location
proof-coordinator = written down by staff
proof-said = only pressed
odd-old-number = a number used before
proof-one-time = the right number of the day
odd-no-phone = told afterwards, without a telephone
proof-later = told afterwards
later-ask = 📝 I was there: { $service }, { $when }
later-why = You were there that time. Why was it not shown?
later-power = 🔋 No power
later-signal = 📶 No signal
later-broken = 📱 Telephone broken
later-forgot = 💭 Forgot
later-number = Do you remember the four digits that the home said?
later-no-number = Not any more
later-four-digits = Please write four digits, or press “Not any more”.
later-proven = ✅ Done, the number is right. Thank you!
later-told = 📝 Noted. It counts once the home says that you came, or staff have looked.
visit-is-over = That visit should have ended long ago and cannot be opened now. If you were there, press “📝 I was there” under “Today”.
odd-call-back-differs = not as the home remembers it
call-back = 🙂 One question: { $worker } came on { $when }. About when did they leave?
call-back-before = Before { $since }
call-back-between = { $since } to { $until }
call-back-after = After { $until }
call-back-forgotten = I do not remember
call-back-thanks = Thank you!
call-back-phone = ☎️ Ask by telephone: about when did the worker leave?
held-not-real-ask = ✖️ Does this visit not count?
    It is not paid, and { $worker } is told. It cannot be taken back.
held-not-real-yes = ✖️ It does not count
held-paid-ask = ✖️ This visit was paid. Does it not count?
    Its money is taken back only if a supervisor agrees. The organisation hears first, and may speak.
held-paid-yes = ✖️ It does not count, ask a supervisor
