rules = 📐 Rules
rules-title = 📐 Who may order what, how often, at which fee. Which class?
rules-of = 📐 { $kind }:
rules-all = the whole class
rules-line = · { $groups }
    { $said }
rules-said = ({ $what }) { $visits }, { $fee }, since { $since }{ $until } ({ $source })
rules-until =  until { $day }
rules-visits = { $number } a month
rules-none = not at all
rules-change = Whose is to change?
rules-read = Coordinators of a prefecture or more, and supervisors, change them.
fee-none = free
fee-some = { $yuan } yuan a visit
rule-ask-service = Which service?
rule-ask-visits = How many a month? Tap, or type a number.
hint-visits = Please type a number from 0 to 31.
rule-ask-fee = What does the resident pay for a visit? Tap, or type yuan.
hint-fee = Please type an amount like 5 or 12.50, 1000 at most.
rule-ask-since = From which day on? Tap, or type a date.
hint-since = Tomorrow at the earliest. Please type a date like 2027-01-01
rule-ask-source = By which document? Type its name or number.
rule-sure = Please look:
    { $line }
    Earlier orders and answers stay as they are.
rule-sure-yes = ✅ Change it so
rule-too-soon = A rule begins tomorrow at the earliest; the past stays. Please start again.
rule-changed = 📐 A rule was changed ({ $kind }):
    { $line }
