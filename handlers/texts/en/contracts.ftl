# The contract of the three parties
contract-door = 📜 Contract
contract-open = 📜 Open
contract-back = ⬅️ Contract
contract-none = 📜 There is no contract yet.
contract-listed = 📜 { $project }
    Organisation: { $house }
    From { $since } to { $until }
    { $sum } yuan altogether · { $visit } yuan a visit · { $visits } visits a month
    This contract came by a list; it was not signed here.
contract-offer = 📜 Draw up a contract
contract = 📜 Contract, version { $number } ({ $project })
    Organisation: { $house }
    { $state }
contract-to-offered = ✍️ waits for three signatures
contract-to-in-force = ✅ signed by all three
contract-to-replaced = replaced by a newer version
contract-to-withdrawn = ↩️ taken back
contract-signed = ✅ { $party }: { $name }, { $day }
contract-waits = ⏳ { $party }
contract-from = Holds from { $day } · code { $code }
contract-text-open = 📎 Whole text
contract-read = 📎 The whole text of version { $number }, in Chinese. Code { $code }
contract-read-sign = 📎 The whole text of version { $number }, in Chinese. Code { $code }
    Read it first, then sign. A signature is final.
contract-read-first = 👉 Read the whole text, then sign.
contract-file = contract-{ $number }.txt
contract-sign = ✍️ Sign for the { $party }
contract-sign-voice = ⚠️ Whoever signs for the purchaser cannot speak for the residents' committee in the mid-term: another coordinator who has not signed does.
contract-remark-ask = ✏️ Something is wrong
contract-remark-what = What is wrong? Write it down; the other two will read it.
contract-remark-sent = ✏️ Noted, and the other two are told. You may still sign.
contract-remarked = ✏️ { $party }: { $words }
contract-withdraw = ↩️ Take back
contract-amend = 📝 Change the contract
contract-ask-premises = Where are the premises for the organisation? Write the address.
contract-no-premises = No premises
contract-ask-office = Office costs for the organisation, in yuan a month?
contract-ask-wages = Wages for the organisation, in yuan a month?
contract-no-money = None
contract-goals = 📝 In its application the organisation wants to reach: { $words }
contract-ask-visits = Indicator: how many visits in all?
contract-ask-people = Indicator: how many people served in all?
contract-ask-volunteers = Indicator: how many volunteers to recruit in all?
contract-ask-hours-each = Indicator: at least how many hours of each volunteer?
contract-ask-lectures = Indicator: how many lectures in all?
contract-ask-teams = Indicator: how many community groups to bring up?
contract-no-target = Leave this one out
contract-hint-target = Please write a number, like 80, or press the button below.
contract-stays = As it is: { $now }
contract-change-what = 📝 What is to be changed?
contract-change-done = ✅ These, and no more
contract-change-to = { $what }: now { $now }. To what?
contract-change-earliest = { $day } at the earliest.
contract-change-reached = { $done } are done already; it cannot be set lower.
contract-change-late = This contract is about to end. To change it, put its last day off first.
contract-changes = 📝 Other than before:
contract-changed = 9. Other than before:
change = { $what }: { $before } → { $after }
change-added = ➕ { $what }: { $name }
change-dropped = ➖ { $what }: { $name }
change-of-sum = Sum
change-of-visit = Price of a visit
change-of-until = Last day
change-of-services = Services
change-of-areas = Places
change-of-groups = Groups
unit-visits = { $count } visits
unit-people = { $count } people
unit-volunteers = { $count } times
unit-hours-each = { $count } hours
unit-lectures = { $count } talks
unit-teams = { $count } groups
term-used = Visits are booked after that day; the last day cannot be sooner.
below-reached = More than that has been done already; an indicator cannot be set lower.
did-serve = serves others, or with other things
contract-ask-since = From which day?
contract-sure = Put it before the three parties like this?
contract-sure-yes = ✅ Put it before them
contract-in-force-told = ✅ { $project }: all three have signed version { $number }; it holds.
contract-withdrawn-told = ↩️ { $project }: version { $number } was taken back; nothing to sign.
contract-remark-told = 📜 { $project }: a party holds something against version { $number }.
contract-head = Contract of three parties, version { $number }
    Project: { $project }
    Purchaser: community service centre of { $place }
    Provider: { $house }
    Supervisor: civil affairs of { $place }
contract-what = 1. What: { $services }.
    2. Where: { $areas }.
    3. For whom: { $groups }.
contract-term = 4. From { $since } to { $until }, at most { $visits } visits a month.
contract-sum = 5. { $sum } yuan in all. From { $day } one visit is { $visit } yuan. { $percent } % of it is paid ahead; { $kept } % of it is kept until the final evaluation is passed.
contract-purchaser = 6. The purchaser gives: premises: { $premises }; office costs of { $office } yuan a month; wages of { $wages } yuan a month.
contract-provider = 7. The provider reaches: { $indicators }.
contract-supervisor = 8. The supervisor follows all of it: at least { $percent } % of the visits are looked into; a mid-term and a final evaluation.
    Failed at mid-term: to be put right, or the advance is recovered. Failed at the end: no remainder, the advance is recovered, no application next year.
contract-nothing = none
target-visits = { $count } visits
target-people = { $count } people served
target-volunteers = { $count } volunteers recruited
target-hours-each = at least { $count } hours of each volunteer
target-lectures = { $count } lectures
target-teams = { $count } community groups brought up
dues-door = 📋 What the purchaser owes
dues = 📋 The purchaser owes:
dues-none = 📋 The purchaser owes nothing now.
due-received = ✅ It has come: { $step }
signs-once = Nobody signs for two parties. Somebody else has to sign for this one.
not-qualified = The organisation's qualification is not complete; nobody can sign now.
did-sign = signed the contract
did-amend = changed the contract
over-cap = That is more than a project of this organisation may cost. Please write less.
contract-change-most = ¥{ $most } is the most.
