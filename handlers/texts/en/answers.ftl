# Was everything done, how was it, and putting it right
visit-about = { $worker } came for { $service }, { $when }.
done-ask = Was everything done? Your word decides.
done-ask-again = You need not answer: after 3 days it counts as done, neither good nor bad.
done-done = ✅ All done
done-partly = ☑️ Half done
done-not = ✖️ Not done
half-ask = Something is left. Shall somebody come again to finish it? It costs no visit of this month.
half-more = ➕ Come again
half-enough = 👌 Good enough, thanks
half-again = Good, { $worker } comes again { $when }. Order { $number }.
    The time can be changed.
half-looking = Good, we look for somebody to come again and will tell you. Order { $number }.
stars-ask = How was { $worker } this time?
done-not-told = We are sorry it was not done.
    Someone will call you before { $by }, not from the worker's organisation. It is over when you say so.
    We also look for somebody to come; you need not order again.
    How many stars this time? You need not.
answer-too-soon = It can wait until the worker has gone. I will ask you half an hour after.
rate-change = ✏️ Other stars
rate-change-ask = How many stars instead?
order-next-unanswered = No answer: counted as done after 3 days (neither good nor bad).
order-status-unanswered = Done (no answer)
closing-why-said = you said
closing-why-desk = said by telephone
closing-why-timeout = no answer, counted as done
queue-recovery = 🩹 To put right
did-answer = said whether it was done
did-once-more = once more
recovery-about = About { $service }, { $when }
recovery-about-it = About what you told us
recovery-proposed = { $about }. The community office says:
    “{ $words }”
    Is it resolved? Your word decides.
recovery-solved = ✅ Resolved
recovery-not-yet = ✖️ Not yet
recovery-reopen = 🔄 Not resolved, go on
recovery-thanks = Good, it is closed. Thank you for telling us.
    If it fails again: for 30 days the order has “Not resolved, go on”.
recovery-goes-on = Understood, we go on. Those above see it too.
recovery-reopened = 🔄 Open again. Whoever dealt with it and those above will see it.
case-ended = { $about }: the community office says that it is settled.
    If it is not, one tap within 30 days opens it again.
recovery-propose = 📨 Put it right, ask the resident
recovery-override = ⚖️ I close it
recovery-still-theirs = Please wait: for 7 days the resident says whether it is resolved.
recovery-not-yet-desk = ✖️ The resident says: not resolved yet. Please go on.
propose-ask = How is it put right? Press one, or write a line that the resident reads.
propose-again = Somebody comes and does it again.
propose-other = Another worker comes from now on.
propose-sorry = We apologised by telephone and spoke with the organisation.
proposed = It is closed when the resident says so; after 7 days without a word a supervisor closes it.
override-ask = The resident has not said that it is resolved. Why do you close it? One line, kept in the case.
overridden = ⚖️ Closed. The resident is told and may open it again.
task-answered = ⏸ Waiting for the resident's word
task-to-answered = asked the resident
why-resolved = the resident says so
why-overridden = closed by a supervisor
why-not-yet = not yet, says the resident
why-reopened = opened again by the resident
why-not-done = not done, says the resident
why-no-stars = no stars given
done-said-done = all done
done-said-partly = half done
done-said-not = not done
rate-ask-for = Ask them: how content is { $person }? Press what they say.
