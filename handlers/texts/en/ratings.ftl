# A worker's own stars, and disputes of them
my-ratings = 📊 My ratings
command-ratings = My ratings
ratings-month = 📊 My ratings { $month }
    { $count } answered, { $silent } without an answer.
    Shown after a week, when nobody can change them any more.
ratings-few = Fewer than 5 answers: nothing is shown yet.
ratings-share = Raw { $raw }%, without those set aside { $adjusted }%.
ratings-line = · { $stars } { $count } times
ratings-before = ‹ The month before
ratings-after = The month after ›
dispute-this = ✋ { $stars } stars once: I have something to say
dispute-ask = Why is it unjust? One line, once; somebody who had no part in it reads it.
dispute-taken = Written down. Somebody looks at it within seven days and you will be told.
dispute-open = being looked at
dispute-stands = the stars count
dispute-set-aside = set aside
dispute-a-visit = ✋ I have something to say about a visit
dispute-which = Which one? Of fewer than 5 answers nobody's is shown; what you say is looked into by somebody who had no part in it.
dispute-reply-button = ✍️ No stars to judge here: answer in a line
dispute-answered-blind = ⚖️ Somebody who had no part in it has looked at that visit, and it counts as it should.
    “{ $words }”
dispute-answer-ask-blind = Why? One line that the worker reads. Do not say whether there are stars, or how many: with so few answers they would know whose.
dispute-answered = ⚖️ The stars you disputed: { $what }.
    “{ $words }”
dispute-stands-button = ✅ The stars count
dispute-aside-button = ➖ Set aside
dispute-answer-ask = Why? One line that the worker reads.
dispute-answered-now = The worker is told.
queue-dispute = ⚖️ A worker disputes stars
about-rating-disputed = holds the stars to be unjust
why-stands = the stars count
why-set-aside = the stars are set aside
own-recovery = ⚖️ You dealt with the resident about this visit, so a colleague who did not answers the worker. They have been told.
