# Too fast, pairs kept apart, words passed on, groups
too-fast = That is faster than I can follow. Please wait a moment. If it is urgent, call { $phone }; if there is danger, say so and I act at once.
group-farewell = I serve people in private chats only and read nothing here. To order, tap my picture and write to me alone.
avoid-worker = 🚫 Not this worker again
avoid-worker-done = Noted: this worker will not come again. For what was booked I find somebody else at the same time.
avoid-home = 🚫 Not to this home again
avoid-home-done = Noted: you are not sent there again. Staff will ask you what happened.
avoid-lift = 🤝 Talked it over, may meet again
avoid-lifted = Fine. They may meet again.
bar-blocked-pair = one side does not wish to meet again
about-worker-not-wanted = The resident does not want this worker again
about-home-not-wanted = The worker does not want to go there again; please ask why
why-kept-apart = one side does not wish to meet again
why-worker-barred = this worker may not come to this home any more
did-keep-apart = not to meet again
did-meet-again = may meet again
relay-to-worker = 💬 Tell the worker something
relay-to-home = 💬 Tell the home something
relay-ask = Say it in a line and I pass it on. Leave out telephone numbers; the other side does not see them.
relay-ask-any = Say it in a line, as a voice note or with a picture, and I pass it on. Leave out telephone numbers; the other side does not see them.
relay-words-only = To and from this home only words are passed on: no child's voice or picture. Please write a line.
relay-passed-voice = 🎤 Your voice was passed on as it is, without name or number.
relay-passed-photo = 📷 The picture was passed on, without name or number.
relay-from-worker-voice = 🎤 A voice note from the worker { $who } ({ $service }, no. { $number }).
relay-from-home-voice = 🎤 A voice note from { $who } ({ $service }, no. { $number }).
relay-from-worker-photo = 📷 A picture from the worker { $who } ({ $service }, no. { $number }).
relay-from-home-photo = 📷 A picture from { $who } ({ $service }, no. { $number }).
relay-beside = “{ $words }”
relay-passed = Passed on: “{ $words }”
relay-from-worker = 💬 The worker { $who } says ({ $service }, no. { $number }):
    “{ $words }”
relay-from-home = 💬 { $who } says ({ $service }, no. { $number }):
    “{ $words }”
relay-answer = ✏️ Answer
relay-report = 🚩 Not right, tell staff
relay-reported = Staff have been told and will ask you about it.
relay-enough = That is enough for this hour. If it is urgent, ask for a human being.
about-relay-reported = finds words that were passed on not right
