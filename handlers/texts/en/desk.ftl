# The desk: orders changed for whoever phones, people entered twice, certificates withdrawn, lists taken along, proposals
desk-time-for = 📞 Another time for them
desk-cancel-for = 📞 Cancel for them
desk-done-for = 📞 They say it is done
handled = 📞 Changed for them: { $name } (community)
news-moved = The community changed the time, as told by telephone: { $when }. Nothing to do.
news-rated-for = { $by } (community) gave { $stars } stars for { $person }: { $service }, { $when }.
    Not so? Ask for a person.
did-at-the-desk = changed by telephone
did-by-themselves = changed by themselves
revoke = ⛔ Withdraw: { $group }
revoke-ask = Why is the certificate for “{ $group }” withdrawn?
    Orders to come are judged anew; visits that took place stay, and stay paid.
    They may appeal; somebody else will answer.
revoked = The certificate for “{ $group }” is withdrawn.
why-false = papers not true
why-mistaken = our mistake
why-ended = things have changed
todo-false = What is to come is looked at anew; what was done stays.
todo-mistaken = It was our mistake, we are sorry. What was done stays.
todo-ended = If things change again, declare it again.
news-claim-withdrawn = “{ $group }” of { $person } was withdrawn.
    Reason: { $why }.
    { $todo }
    Not right? Ask for a person, or call { $phone }.
why-certificate-withdrawn = certificate withdrawn
queue-twin = 👥 Perhaps entered twice
twin-compare = 👥 See both
twin-ask = Is it one person? If in doubt, phone and ask.
twin-one = ✅ One person
twin-two = ✖️ Two people
twin-sure = Once joined they cannot be parted: orders, certificates and proxies become one person's.
twin-join = ✅ Join them
twin-joined = Joined. Visits beyond the month's number are arranged anew.
twin-left = They stay two; nobody will be asked again.
both-work-here = Both hold a post. One of them gives it up first.
two-visits-at-once = Both are visited at the same hour. Move one visit, then join.
why-joined = two entries joined
why-two = not the same person
did-joined = joined
