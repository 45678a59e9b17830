# To whom one writes, to whom it went; what was not sent; a button that is over
written-to = 💬 To { $who }:
sent-to = ✅ Sent to { $who }.
laid-aside = ✍️ What was not sent yet is put aside.
step-over = That step is over; nothing was counted twice. This is how things stand:
