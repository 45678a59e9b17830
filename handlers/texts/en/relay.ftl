# Too fast, pairs kept apart, words passed on, groups
too-fast = That is faster than I can follow. Please wait a moment. If it is urgent, call { $phone }; if there is danger, say so and I act at once.
group-farewell = I serve people in private chats only and read nothing here. To order, tap my picture and write to me alone.
