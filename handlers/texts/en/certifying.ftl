settings-groups = 🪪 Groups
full-day = { $day }/{ $month }/{ $year }

groups-title = 🪪 Groups of { $name }:
groups-none = None yet.
claim-line = 🏷 { $group }: { $stage }
claim-comes = 📅 we come on { $day }
claim-stage-declared = being checked
claim-stage-asked = still needed: { $wanted }
claim-stage-certified = certified until { $until }
claim-stage-ending = certified until { $until }, ends soon
claim-stage-renewing = certified until { $until }, being renewed
claim-stage-expired = ended on { $until }
claim-stage-refused = not accepted ({ $why })
claim-asked = more is needed
wanted-photo = a photo of the certificate
wanted-paper = the paper itself
wanted-visit = a look at it at home
groups-show = 📷 Show papers: { $group }
groups-answer = 📷 Show papers: { $group }
groups-renew = 🔄 Renew: { $group }
groups-again = 🔄 Declare again: { $group }
groups-add = ➕ Another group
groups-see = 🪪 See my groups
groups-sent = ✅ The centre has it. We tell you as soon as it is checked; you need do nothing more.
groups-show-offer = Do you have a certificate? Send a photo and it is checked sooner. Without one is fine too.
groups-show-now = 📷 Send a photo
ask-group = Which other group?
ask-evidence = If there is a certificate, send a photo of it.
    If not, choose below.
ask-evidence-paper = The centre wants to see this paper: { $paper }.
    Press once you have brought it; a photo helps too.
evidence-visit = 🏠 Somebody shall come and look
evidence-none = Nothing for now
ask-visit-day = Which day suits you?

news-claim-certified = ✅ { $person }: “{ $group }” is certified until { $until }.
news-claim-refused = { $person }: “{ $group }” was not accepted.
    Why: { $why }.
    { $todo }
    If this is wrong, ask a person for help, or ring { $phone }.
news-claim-not-renewed = { $person }: “{ $group }” holds until { $until } and is not renewed.
    Why: { $why }.
    { $todo }
    If this is wrong, ask a person for help, or ring { $phone }.
news-claim-asked = The centre is checking “{ $group }” of { $person }.
    { $wanted }
news-claim-ends = { $person }: “{ $group }” ends on { $until }.
    Renew it now and nothing is interrupted.
news-claim-ends-over = { $person }: “{ $group }” ended on { $until }.
    Declare it again; once it is checked you can go on ordering.
please-photo = Please take a photo of the certificate and just send it here.
please-visit = Please choose a day for us to come and look.
todo-papers = Send a photo of the certificate and declare it again.
todo-place = Please declare it where you live; if you moved, tell our staff.
todo-group = See whether it is another group; you can declare that one.
todo-twice = You are registered already and need do nothing more.

certify-until = 📅 Another day
certify-until-ask = Certified until when?
certify-months = { $months } months
certify-written = ✏️ Write a day
ask-until = Until which day? Like this: 2027-06-01
hint-until = Please write a day to come, ten years at most. Like this: 2027-06-01
no-such-day = That day is not possible. Please choose another.
ask-what = 📎 Ask for more
ask-what-ask = What is still needed? The resident gets a message.
ask-for-photo = 📷 A photo of the certificate
ask-for-paper = 📄 The paper itself
ask-for-visit = 🏠 A visit at home

about-certificate-ends = a group ends soon: renew it?
groupclaim-to-asked = more was asked for
did-renewal = renewal asked for
did-evidence = papers shown
did-renewed = renewed
did-not-renewed = not renewed
did-asked-for = more was asked for
why-term-over = the term was over

vouch = ⚡ Urgent: go ahead
vouch-ask = The group is not certified yet; you ({ $name }) vouch for this order, for { $days } days.
    Resident and worker read your name. Without a certificate by then, what follows waits.
vouch-yes = ⚡ I vouch for it
vouched = ⚡ Goes ahead in the name of coordinator { $name }, until { $until }
not-urgent = This order can wait: it is not within two days, and there is no danger. Certify the group first.
news-held = This order is on hold: the group is not certified yet. Once it is, we go on; you need do nothing.
case-waiting = 📋 Waiting order: { $service } · { $when }
enter-group = 🏷 Enter a group
enter-group-ask = Which group?
    What the special lists A, B and C stand for is on paper at the desk, never in the chat.
why-vouched = a coordinator vouched for it
why-vouch-over = the vouch ended without a certificate
did-vouch-over = the vouch ended
did-vouch-redeemed = certified, no vouch needed any more
