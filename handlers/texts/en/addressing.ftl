# To whom one writes, to whom it went; what was not sent; a button that is over
written-to = 💬 To { $who }:
sent-to = ✅ Sent to { $who }.
laid-aside = ✍️ What was not sent yet is put aside.
stale-yours = ☑️ You pressed this before: { $what }. It was not counted again; this is how it stands:
stale-theirs = ☑️ { $who } was first: { $what }. Your tap did not count; this is how it stands:
step-over = That step is over; nothing was counted twice. This is how things stand:
