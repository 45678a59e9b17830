settings-cares = 👪 Who orders for whom
cares = 👪 Who acts for you, and for whom you act.
    Tap one to see it, or to stop it.
cares-none = 👪 Your family can order for you.
    Give them a number; they type it in.
cares-of-me = { $name } ({ $bond }) acts for me
cares-mine = I act for { $name }
care-give = 🔢 Give a relative a number
care-type = ⌨️ A relative gave me a number
care-see = 👪 Have a look
care-line = { $mark } { $name } ({ $bond })
care-no-end = no end
care-asked = ❓ { $proxy } ({ $bond }) would like to act for { $person }; nobody has said yes yet.
    For: { $scope }
    Until: { $until }
care-held = 👪 { $proxy } ({ $bond }) acts for { $person }.
    For: { $scope }
    Until: { $until }
care-declined = ✖️ Not agreed: { $proxy } ({ $bond }) cannot act for { $person }.
    For: { $scope }
    Until: { $until }
care-ended = ✖️ Over: { $proxy } ({ $bond }) no longer acts for { $person }.
    For: { $scope }
    Until: { $until }
care-confirmed = ✅ Agreed by { $name }
care-unconfirmed = The community has not checked this yet
care-yes-all = ✅ Yes
care-yes-order = Orders only
care-yes-rate = Stars only
care-no = ✖️ I do not agree
care-scope = Change to: { $scope }
care-term-90 = 📅 Three months
care-term-365 = 📅 One year
care-end = ✖️ Stop this
care-asked-now = All right, we have asked. As soon as { $name } or the community agrees, we tell you.
care-number = 🔢 { $digits }
    Tell these six digits to your relative. They work once, for 30 minutes.
    Typed in under “Settings › Who orders for whom”, they let them act for { $person }.
    For: { $scope }
    Never tell them to anybody but family.
care-number-scope = Another number, for: { $scope }
ask-care-number = Which six digits did they give you?
hint-care-number = Six digits, like this: 482 913
care-number-wrong = The name or the digits are wrong, or 30 minutes have passed. Please ask for a new number.
scope-all = orders and stars
scope-order = orders only
scope-rate = stars only
news-care-asked = 👪 { $proxy } says to be your { $bond } and would like to order, follow and rate for you.
    If you do not know them, press “I do not agree”. Do you agree?
news-care-held-proxy = ✅ You can act for { $person } now, until { $until }.
news-care-held-person = 👪 { $proxy } can act for you now, until { $until }. You can stop this at any time.
news-care-declined-proxy = You cannot act for { $person }: it was not agreed. Please talk to them, or ask a person.
news-care-declined-person = You did not agree to { $proxy }.
news-care-ends-proxy = 📅 You act for { $person } until { $until }.
    To go on, ask them for a new number.
news-care-ends-person = 📅 { $proxy } acts for you until { $until }.
    To let them go on, change the date below.
news-care-ended-proxy = You no longer act for { $person }.
news-care-ended-person = { $proxy } no longer acts for you.
news-ordered-for-you = 👪 { $by } has ordered { $service } for you: { $when }.
    Do you want it?
news-ordered-for = ✅ { $by } has ordered { $service } for { $person }: { $when }.
    Number { $number }
veto-fine = 👌 Fine
veto = ✖️ Not for me
veto-for-good = 🚫 Never order for me again
vetoed-now = All right, this order is cancelled. For 30 days { $by } cannot order this for you.
    You can order it yourself at any time.
vetoed-for-good = All right, this order is cancelled. { $by } can no longer order for you.
    You can order yourself at any time.
vetoed = They have said that they do not want this. Please let them order it themselves, or wait a while.
    If in doubt, ask a person, or call { $phone }.
acted-proxy = ✍️ On behalf: { $name } ({ $bond })
acted-assisted = ✍️ Entered by { $name } (community)
why-vetoed = the person did not want it
why-over = its time was over
why-decided = answered
about-care-asked = Somebody would like to act for them; please answer on their file
care-to-asked = somebody asked to act for them
care-to-held = may act for them
care-to-declined = was not agreed to
care-to-ended = acts for them no more
did-veto = the person did not want it
did-prolong = acting prolonged
did-limit = acting limited
did-confirm-care = checked who acts

find-person = 👤 Find a resident
ask-find-person = Whom? One of these will do:
    name and birthday: Yang Dazhen 1948-03-01
    a telephone number, or the number on the home's card
hint-find-person = I did not understand. A name comes with a birthday; telephone and card are digits only.
find-which = Several people share this card. Whom do you mean?
no-such-person = Nobody found, or not in your area. Please check again.
desk-order-for = 🍲 Order for them
desk-rate-for = ⭐ Their stars: { $service }
enter-person = ➕ Enter somebody without a phone
hint-not-your-place = This place is not yours. Ask the coordinator there, or choose another community.
ask-agreed = Please read this to { $name }:
    “To find somebody who comes, we write down your name, birthday and home. Only whoever comes and the community see it. You can stop at any time. Do you agree?”
agreed-in-person = ✅ They said yes here
agreed-missing = 📝 No yes yet: ask in person
entered = { $name } is entered. Orders and the card of the home are a tap away.
case-file = 👤 Open the file
by-the-desk = { " " }(entered by the desk)
home-card = 🏠 Home card
home-card-is = 🏠 The card of { $name }'s home
    Card { $card }
    Home code { $code }
    The picture is on the card alone. If it is lost, have a new one: the old one is dead at once.
home-card-none = 🏠 { $name }'s home has no card yet.
    Home code { $code }
home-card-first = 🖨 Make a card
home-card-renew = 🔁 A new card, the old one is dead
home-card-join = 👨‍👩‍👧 Lives with others
home-card-here = 🏠 The card of { $name }'s home
    Card { $card }
    Home code { $code }
    Print this picture and keep it at home.
    Beneath stand 24 numbers: say one when they come and one when they leave, and tick it off. No telephone is needed.
    ☎️ { $phone }
home-card-what = 🏠 This is the card of a home. Whoever comes to help scans it at the door.
home-joined = Done: one card and one code for both.
ask-card = What is the number on that home's card? Ten digits.
hint-card = That is no card number. Ten digits, like this: 480 011 2237
no-such-card = No such card, or in another community. Please check the number.
card-right = ✅ This is the home of { $person }. Now send your location, or type today's number.
card-wrong = This is not their card, or it was replaced.
    Please look at the door, or ask for the home code.
did-open-file = opened the file
did-issue-card = made a home card
did-join-home = joined a home

too-many-guesses = Too many wrong numbers; please try again in an hour. If it is urgent, call { $phone }.
