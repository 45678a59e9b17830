# Privacy and my data
command-mydata = My data
command-privacy = Privacy
key-mydata = My data
key-privacy = Privacy
privacy-button = 🔒 What we do with it
mydata-button = 📁 My data

privacy = 🔒 What we do with what you tell us:
    1. We ask only what sending somebody needs: name, birthday, home, phone, group.
    2. Coordinators see it while they work on it; a worker sees name and door after accepting; nobody else.
    3. It passes through Telegram, whose servers are abroad; instead you may phone us or come to the centre.
    4. Health, hardship, whereabouts and voice are asked about one by one; say no and you can still order.
    5. You may see it, take a copy, correct it, withdraw a consent or delete it at any time.
privacy-kept = How long:
    · your messages { $inbox } days, ours { $outbox } days
    · words of voice notes { $voice } days, pictures of certificates and of work { $papers } days
    · notes and settled cases { $words } years
    · numbers, days and money { $evidence } years
    · calls for help and reports of harm { $report } years

purpose-service = arranging visits
purpose-child = helping a child under 14
consents = What you agreed to; each can be withdrawn alone:
consent-given = ✅ { $purpose } (since { $since })
consent-not-given = ✖️ { $purpose }: not agreed
consent-give = ✅ Agree: { $purpose }
consent-withdraw = ↩️ Withdraw: { $purpose }
consent-withdrawn = Withdrawn: { $purpose }. It is not used from now on.
consent-withdrawn-orders = Orders whose visit has not begun are cancelled. In danger we still help you.

mydata-title = 📁 { $name }
mydata-person = Born: { $born }
    Phone: { $phone }
    Place: { $place }
    Door: { $door }
    Home code: { $code }
mydata-groups = Groups: { $groups }
mydata-carer = Speaks for you: { $name } ({ $bond })
mydata-charge = You speak for: { $name } ({ $bond })
mydata-count = { $orders } orders, { $visits } visits
mydata-readers = 👀 Who opened your file:
mydata-reader = { $role } · { $when }
mydata-no-readers = 👀 Nobody has opened your file yet.
mydata-copy = 📄 Take a copy
mydata-correct = ✏️ Correct it
mydata-consents = ↩️ What I agreed to
mydata-of = 📁 { $name }
mydata-file = my-data.txt
mydata-copied = It is all in this file. Keep it safe, do not pass it on.
mydata-unspoken = For safety some things are not written into a phone (calls for help, reports, some groups): ask for them at the community centre.
mydata-consent = Consent: { $purpose }, { $given }; withdrawn: { $withdrawn }
mydata-order = Order { $number }: { $service }, { $when }, { $days }, { $status }, note: { $note }
mydata-visit = Visit { $number }: { $when }, { $worker }, how it went: { $note }, answer: { $closing }, stars: { $stars }, you said: { $words }
mydata-case = { $queue }, { $when }: { $words }
mydata-talk = You said ({ $when }): { $words }

mydata-which = What is to be corrected?
correct-name = Name
correct-birth = Birthday
correct-phone = Phone
correct-door = Door
correct-ask-name = What is the right name?
correct-ask-birth = What is the right birthday? Like this: 1948-03-01
    The community will check the group again.
correct-ask-phone = What is the right phone number?
correct-ask-door = What is the right door? For example: building 3, unit 2, 501
hint-phone = I did not understand the number; digits only, please.
corrected = ✅ Corrected.


delete-button = 🗑 Delete my data
delete-ask = Really delete?
    Your name, birthday, phone, door and all you said go at once. Orders not yet begun are cancelled. It cannot be undone.
delete-kept = What stays:
    · numbers, days, kinds of service, groups, reasons of decisions and money, without a name, for { $evidence } years: public money is answered for.
    · reports of harm and open calls for help, for { $report } years. The law wants such reports kept; for how many years no law says, we chose.
    · Backups are cleared within 30 days.
delete-yes = 🗑 Yes, delete
delete-no = Keep it
deleted = Done. Your name, your contacts and all you said are gone.
    The messages above still stand in this chat: hold the chat and choose “Delete chat” to clear it too.
    Should you need us again, just say hello.
staff-must-leave = You still work here. Give up your post first (send /roles), then delete.
visit-under-way = Somebody is visiting now. Delete once that is done.
about-carer-left = Whoever spoke for them has left; nobody does now. Please get in touch.

purpose-health = health and disability
purpose-identity = low income and other hardship
purpose-whereabouts = places you share
purpose-voice = a machine turning voice into words
consent-yes = ✅ I agree
consent-no = I do not
consent-ask-health = One thing, asked alone: this tells of health or disability; only the coordinator and whoever comes see it. Do you agree?
    If not, everything else can still be ordered.
consent-ask-identity = One thing, asked alone: low income would be written down, for the coordinator to check. Do you agree?
    If not, it is left out and the rest goes on.
consent-ask-whereabouts = One thing, asked alone: staff would see the place you share. Do you agree?
    If not, it is not kept; just tell us the address.
consent-ask-voice = One thing, asked alone: may a machine turn your voice notes into words? People listen in any case.
    If not, only people listen.
consent-declined = All right, it is not used. Everything else can still be ordered.
place-again = Thank you. Please send the place once more.

needs-reason = 🔒 This is a minor's file. Why do you open it? One tap opens it; it is written down and holds for 24 hours.
looking-case = 📂 This case
looking-visit = 🕐 Arranging a visit
looking-complaint = 💬 A complaint
looking-check = 🪪 Checking papers
