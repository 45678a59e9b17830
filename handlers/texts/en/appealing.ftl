why = ❓ Why?
why-title = ❓ { $service } ({ $person }), { $day }
why-anything = Ordering
unnamed-group = This group
why-waits = Your group is still being checked. Then we find somebody; nothing more to do.
why-claim = ❓ { $group } was not confirmed ({ $day } { $year }).
    Reason: { $reason }
why-claim-rule = By: { $source }, in force since { $since }: to order, the centre must have confirmed the group.
found-expired = { $group }: confirmed until { $until } { $year }, which is over. One more check is all it needs.
found-quota = { $quota } visits a month are possible, { $visits } are taken. Next month you can order again.
found-served = It is open to: { $groups }.
comma = { ", " }
semicolon = { "; " }
rule = Rule: { $source }, since { $since }.
law-no-consent = Law: Personal Information Protection Law, article 13.
law-no-guardian-consent = Law: Personal Information Protection Law, article 31.
reason-none = not written down

appeal = ✋ That is wrong: I appeal
appeal-ask = What is wrong? Write a line or send a voice note.
    Somebody else will look at it.
appeal-sent = Noted. Somebody else will look at it
    and answer by { $by }. Nothing more to do.
appealed-already = You have appealed against this already: somebody looks at it, or has answered. Urgent? Call { $phone }.
law-forbids = A consent is missing that only the person or the guardian can give. Please get it first.
appeal-upheld = Somebody else has looked at your appeal.
    It stays as it was. They say: { $answer }
appeal-changed = ✅ Somebody else has looked at your appeal and put it right.
    They say: { $answer }
appeal-goes-on = What had stopped goes on; no need to order again.
appeal-order-now = You can order now.
appeal-stars-count = Your answer counts in the figures after all.

queue-appeal = ⚖️ Appeals
appeal-case = ⚖️ The first decision:
appeal-case-by = { $name } decided first.
appeal-case-rules = The rules alone decided first.
appeal-change = ✅ Put it right
appeal-uphold = ✖️ Leave it
appeal-answer-ask = One line for them: why so?
appeal-answered-now = ✅ Answered; they have been told.
appeal-to-open = appealed
appeal-to-upheld = appeal: stays
appeal-to-changed = appeal: put right
did-to-the-desk = given to somebody else to look at
why-right-ended = no longer entitled
why-appeal = an appeal
why-quota-spent = the month's visits are used up
about-right-ended = the order stopped: no longer entitled, please call them
about-quota-spent = the month's visits are used up

news-stopped = Your certificate has run out, so this order rests. The community checks it once more and it goes on; no need to order again.
news-full = This month's visits are used up. You are in line, it goes on next month; no need to order again.
appeal-nothing = We found nothing that was refused. Your words have gone to a human being.
appeal-which = Which one do you appeal? Press it to see why, then press the button to appeal.
