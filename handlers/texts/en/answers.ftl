# Was everything done, how was it, and putting it right
visit-about = { $worker } came for { $service }, { $when }.
done-ask = Was everything done? Your word decides.
done-ask-again = Without an answer it counts as done after 3 days, neither good nor bad.
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
