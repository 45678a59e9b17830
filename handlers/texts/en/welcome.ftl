# At the door: a way on for every answer that nobody has, and for every wrong one
not-known = 🤷 I do not know
ask-age = That is fine. About how old? A number will do, such as: 76
hint-age = Never mind: the staff are told, and somebody will get in touch.
    A guess will do as well, a number, such as: 76
hint-lunar = That is the lunar calendar. Write the day on the identity card, like this: 1948-3-1
    If you do not know it, press «I do not know».
birth-noted-about = Noted: born about { $year }. Once the day is known, it can be put right under «My data».
born-about = about { $year } (only the year is known)
about-no-birthday = Could not tell an age while registering
address-none = 🤷 No number, or not known
address-later = I cannot say, the staff shall ask me
ask-landmark = No number is fine. What is easy to find beside it?
    For example: behind the shop, red iron gate
groups-no-one = None of these
registered-no-group = Registered!
    { $name } · { $place }
    The code of the home is { $code }. Tell these four digits to whoever comes.
groups-none-chosen = You chose no group, so you cannot order yet.
    If one comes to mind, choose it below. If unsure, ask a person: the staff will look.
groups-add-one = 🪪 Choose a group
group-take-off = ✖️ Not that one: { $group }
group-taken-off = «{ $group }» is taken off. If that was wrong, press «Another group».
groupclaim-to-withdrawn = Took a group off
thanks-in-form = You are welcome!
