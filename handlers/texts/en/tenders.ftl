# Calls, applications, reviews
tenders-door = 📢 Calls
tenders-back = ⬅️ All calls
tender-back = ⬅️ This call
tenders = 📢 Calls for projects ({ $count }). Which one?
tenders-none = 📢 No call for projects yet.
tender-line-open = 📢 { $place } { $year } · ¥{ $fund }
tender-line-reviewing = 📝 { $place } { $year } · ¥{ $fund } · in review
tender-line-opened = 📬 { $place } { $year } · ¥{ $fund } · to be decided
tender-line-decided = 📁 { $place } { $year } · ¥{ $fund }
tender-new = 📢 New call
tender-open-it = 📢 Open it
tender = 📢 Call for projects in { $place }
    ¥{ $fund } in all
    Hand in by { $until }
    Source: { $source }
    { $state } · { $count } handed in
tender-mark = 🎲 Evaluators are drawn by a seed whose hash is { $mark }
tender-seed = 🎲 Evaluators were drawn by the seed { $seed }
tender-to-open = taking applications
tender-to-reviewing = in review
tender-to-opened = all scores are open, to be decided
tender-to-decided = decided
tender-called = 📢 A new call for projects in { $place }: ¥{ $fund } in all, hand in by { $until }.
tender-news-open = 📢 The call in { $place } takes applications.
tender-news-reviewing = 📝 The call in { $place } is over, { $count } handed in. The evaluators are drawn.
tender-news-sealed = 📬 The call in { $place }: every sheet is there, the scores can be opened.
tender-news-opened = 📬 The call in { $place }: all scores are open, it is for you to decide.
tender-news-decided = 📁 The call in { $place } has ended, { $count } handed in.
tender-ask-place = For which place?
tender-ask-fund = How much money in all? For example 500000
tender-ask-closes = Until which day are applications taken?
tender-ask-scores = Until which day do evaluators score?
tender-ask-source = On whose word is the money there? For example the number of a paper.
tender-sure = 📢 { $place }
    ¥{ $fund } in all
    Applications until { $closes }
    Scores until { $scores }
    Source: { $source }
    Send it out?
tender-sure-yes = ✅ Send it out
hint-sum = That is no sum. Please write yuan, such as 80 or 200000.
scores-open = 📬 Open the scores
panel-again = 🎲 Draw evaluators again
seats-empty = ⚠️ Too few evaluators, { $count } are missing. Invite some first, then draw again.
sheets-all-there = Every sheet is there.
sheets-missing = Still missing: { $names }. They have until { $until }; after that it can be opened without them.
sheets-missing-late = Still missing: { $names }. Their day is over, it can be opened without them.
applied-line = · { $letter } { $name } ({ $house }) ¥{ $sum } · { $state }
proposed-line = { $place }. { $name } ({ $house }) { $points } · ¥{ $sum }
proposed-yes = ✅
decide-ask = Those with a tick cost ¥{ $spent } of ¥{ $fund }. Decide it so?
decide = ✅ Decide it so
why-low-score = ✖️ too few points
why-fund-spent = ✖️ the money is spent
why-no-application = nobody applied
no-such-call = That does not fit: money above 0, each day later than the one before, and a source.
scores-missing = Sheets are missing and their day has not come: it cannot be opened yet.
too-few-scores = Fewer than half have scored some application: it cannot be opened. Draw evaluators again first.
seal-broken = ⚠️ A sheet is not as it was when it was sealed; it cannot be opened. Please have it looked into.
apply = 📝 { $house }: apply
application-line = 📄 { $name } · { $state }
application = 📄 { $name }
    { $state }
application-of = 📄 { $name }
    Organisation: { $house } · { $state }
application-does = What: { $services }
    Where: { $places }
    For whom: { $groups }
application-terms = ¥{ $sum } · ¥{ $visit } a visit · { $visits } visits a month
    { $since } to { $until }
application-over = ⚠️ Counted so, the visits can cost ¥{ $used }, more than ¥{ $sum }. Please change it.
application-unused = ⚠️ Counted so, at most ¥{ $used } can be used; ¥{ $rest } never could.
application-needs = Why: { $needs }
application-goals = To be reached: { $goals }
goals-ask = What is to be reached within the term? For example: 80 volunteers in a year, 100 hours each.
goals-none = Nothing beside
application-nothing = (nothing yet)
application-back = ⬅️ Back to the application
application-see = 📄 See the application
apply-ask-name = What is the project called? For example: daily support for elders at home
apply-ask-sum = How much money? At most ¥{ $most }.
apply-ask-price = How much is one visit?
apply-ask-visits = How many visits a month?
apply-ask-since = From which day?
apply-ask-until = Until which day?
apply-stays = As it is: { $held }
apply-over-cap = That is more than the most for your rating (it is written below). Please write less.
sum = ¥{ $yuan }
hint-visits-a-month = Please write a number, 1 to 10000.
pick-services = 🥢 What
pick-areas = 📍 Where
pick-groups = 👥 For whom
say-needs = 💬 Why, and what for
change-terms = ✏️ Name, money, days
pick-services-ask = Which services? You can take several.
pick-areas-ask = In which places? You can take several.
pick-groups-ask = For which groups? You can take several.
pick-at-least-one = Take at least one to go on.
picked = ✅ That is all
needs-ask = Why do people need it? Tell what you heard from them.
hand-in = 📨 Hand it in
handed-in = 📨 Handed in. We tell you when it has been reviewed.
take-back = ↩️ Do not apply
take-back-ask = No longer apply with “{ $name }”?
take-back-yes = ↩️ Do not apply
taken-back = ↩️ Taken back.
not-taken = It cannot be handed in:
not-taken-then = All you wrote is kept. Change it and try again.
barrier-not-qualified = Not qualified: { $reasons }
barrier-over-cap = ¥{ $asked } is more than ¥{ $most }, the most for your rating
barrier-over-sum = A visit, by visits a month, by months, makes ¥{ $asked }: more than the ¥{ $most } asked for
barrier-barred = A project of { $before } failed: no application in { $year } (until 31 December { $year })
barrier-closed = This call takes no applications
barrier-no-needs = It is not said why people need it
barrier-nothing-served = What, where or for whom is still open
application-no-sense = That does not fit: a visit cannot cost more than the whole, it begins after the call, and ends after it begins.
application-approved = 🎉 “{ $name }” is approved! The contract comes next.
application-refused = “{ $name }” is not approved: { $why }. If you do not agree, ask a person.
refused-low-score = too few points
refused-fund-spent = the money went to those before it
score-line = { $points } points on average (of 100), { $sheets } evaluators, place { $place }
score-of = · { $criterion }: { $points }/{ $most }
criterion-urgency = urgency of the need
criterion-daily-need = need in daily life
criterion-public-benefit = public benefit
criterion-concept = progressive concept
criterion-design = sound design
points = { $points }
letters = A B C D E F G H I J
letter-number = no. { $number }
key-sheets = 📝 Reviews
command-reviews = Score applications
command-tenders = Calls for projects
sheets = 📝 Reviews: { $left } to be scored (of { $count }).
sheets-none = 📝 Nothing to review now.
sheets-wait = 📝 { $count } applications wait for your points.
sheets-back = ⬅️ All reviews
sheet-line-drawn = 📝 Organisation { $letter }
sheet-line-sealed = 🔏 Organisation { $letter }
sheet-house = 📝 Organisation { $letter }
sheet-this-house = this organisation
sheet-points = · { $criterion }: { $points }
sheet-ask = How many points for “{ $criterion }”? Tap one, or write a number, 0 to 20.
sheet-hint = Please write a whole number from 0 to 20, such as 17.
sheet-over = This sheet takes no more points.
sheet-whole = { $total } points in all.
    Once sealed it cannot be changed. All are opened together.
sheet-seal = 🔏 Seal it
sheet-sealed = 🔏 Sealed. All are opened together.
sheet-mark = Seal: { $mark }
sheet-unfinished = It can be sealed once all five have their points.
not-me = 🙅 I have to do with them
not-me-ask = Do you have to do with organisation { $letter } (work, family, friends)? Somebody else will review it.
not-me-yes = 🙅 Yes, take somebody else
not-me-no = ⬅️ No, go on
not-me-done = Somebody else will review it. Thank you for saying so.
review-to-drawn = drawn
review-to-declined = stepped aside
review-to-sealed = sealed
review-to-opened = opened
review-to-missed = not there
did-redraft = changed the application
did-score = gave points
did-seal = sealed it
did-unseal = opened it
did-seed = showed the seed of the draw
