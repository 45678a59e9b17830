# Satisfaction: projects, organisations, their ranking, unreasonable demands
door-satisfaction = ⭐ Satisfaction
command-method = how satisfaction is worked out
satis-of = ⭐ { $name }, since the contract began
satis-of-year = ⭐ { $name }, in a year
satis-own = ⭐ { $name }, to the end of last month
satis-own-few = Fewer than { $small } people have answered: nothing is shown yet.
satis-people = { $visits } visits to { $served } people, { $voices } answered ({ $response }%)
satis-said = Answers: content { $mean }% ({ $low }%–{ $high }%)
satis-checked = Spot checks, { $voices } people: content { $mean }% ({ $low }%–{ $high }%)
satis-said-few = Answers: too early for a figure ({ $voices } people, 30 are needed)
satis-checked-few = Spot checks: too early for a figure ({ $voices } people, 30 are needed)
satis-unsaid = Answers: nobody has answered yet
satis-unchecked = Spot checks: nobody has answered yet
satis-both = Of { $both } visits with both, { $agree }% say the same
satis-differs = ⚠️ Answers and checks do not fit: the answers are far better, and hardly by chance
satis-silent = If all the silent were unhappy { $worst }%, if all were happy { $best }%
satis-hands = By proxy { $proxy }% · at the desk { $assisted }% · at the door { $door }% · not all done { $partly }%
satis-aside = { $count } left out as unreasonable: { $raw }% with them, { $without }% without
satis-aside-few = { $count } left out as unreasonable
satis-ranked = Ranked by { $lowest }% (answers or checks, whichever is lower)
satis-few = Fewer than 30 people, no rank ({ $voices } answered, { $checked } checked)
satis-ranking = 🏆 Rank the organisations
satis-houses = 🏆 { $count } organisations, in a year
satis-nobody = 🏆 No organisation has a contract in your places.
satis-line = { $rank }. { $name } at least { $lowest }% (answers { $low }–{ $high }%, checks { $clow }–{ $chigh }%)
satis-line-few = · { $name }: { $few }
satis-by-service = By service
satis-by-township = By township
satis-by-group = By group
satis-part = · { $name }: { $mean }% ({ $low }%–{ $high }%, { $voices } people)
satis-part-few = · { $name }: too few ({ $voices } people)
exclude = 🚫 An unreasonable demand
exclude-why = Why is it unreasonable? It is left out only if a supervisor agrees.
exclude-words-ask = What does it rest on? Who said it, and of which day?
    10 to 300 letters. The second reader sees it, and it is kept.
exclude-too-brief = That is too short. Please write 10 letters or more: who said it, and of which day.
exclude-asked = Written down. A supervisor looks at it.
exclude-agree = ✅ Agree, leave it out
exclude-decline = ✖️ No, it counts
unreasonable-not-offered = Asked for what is no part of the service
unreasonable-against-law = Asked for something unlawful
unreasonable-abusive = Hit, insulted or harassed whoever came
unreasonable-another-visit = It is about another visit
exclusion = 🚫 { $house }, { $day } { $service }, { $stars }
    The coordinator says: { $reason }
    { $state }
exclusion-words = What was said then: “{ $words }”
exclusion-mute = Whoever gave the stars said nothing with them.
exclusion-why = It rests on: “{ $words }”
exclusion-before = Asked before: { $reason } → { $state }
exclusion-asked = waits for a supervisor
exclusion-agreed = agreed: left out of the share; the one with it is shown too
exclusion-declined = not agreed: it counts
exclusion-news = 🚫 { $house }: a coordinator holds an answer to be unreasonable. Please look at it.
exclusion-look = 👀 Look at it
exclusion-no-again = 🚫 It was asked once about these stars, and a supervisor said no: they count. It cannot be asked again, on no other ground either.
exclusion-lifted = whoever gave it appealed, somebody else looked: it counts
exclusions-door = 🚫 Answers for a second look { $count }
exclusions-none = ✅ No answer waits for a second look.
exclusions-mine = 🚫 { $count } for you to look at, the oldest first:
exclusions-asked = ⏳ { $count } of yours wait for a supervisor:
exclusions-one = { $house } · { $reason }
stars-left-out = 🙏 Thank you for saying how { $service } on { $day } was.
    It is nothing against you. Two people have looked, and think that { $reason }: this once it is left out of the figures.
    Your stars are kept, and you can order as before.
    If we saw it wrong, press below: somebody else will look again.
left-out-for-not-offered = it is about something beyond this service
left-out-for-against-law = there was something that whoever came may not do
left-out-for-abusive = it was a hard day for both sides
left-out-for-another-visit = it may be about another visit
exclusion-to-lifted = an appeal was right: it counts
exclusion-to-asked = put before a supervisor
exclusion-to-agreed = left out
exclusion-to-declined = not agreed
did-exclude-reason = wrote down what it rests on
