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
