# Sent to nobody
desk-workers = 👥 Workers who come here. Press a name:
desk-workers-none = No worker comes here yet.
desk-workers-back = 👥 Workers
desk-worker = 👤 { $name } · { $provider }
    ☎️ { $phone }
    📅 Booked visits: { $count }
suspend-until = ⏸ Send { $name } to nobody: { $why }. Until when?
suspend-days = { $days } days
suspend-open = Until taken back
suspended-until = until { $day }
suspended-open = until you are told
suspended-by-desk = said by the community desk
suspended-by-house = said by the organisation
suspended-object = 🙋 That is not right: talk to somebody
news-suspended = ⏸ You are sent to nobody { $until }: { $why } ({ $by }).
    Your booked visits go to others. If that is not right, press below: somebody will listen.
news-resumed = ▶️ You are sent out again.
news-colleague-suspended = ⏸ { $name } of your organisation is sent to nobody: { $why }, { $until } ({ $by }).
    Booked visits go to others, colleagues first. If that is not right, press below: somebody will listen.
news-colleague-resumed = ▶️ { $colleague } is sent out again (said by the community desk).
case-worker = 👤 This worker
object-ask = What is wrong with it? Write a line or two. Somebody else than whoever said it will read it.
object-done = Noted. Somebody else than whoever said it has your words and will contact you.
about-objection = 🙋 Objects to being sent to nobody (for somebody else than whoever said it)
