# organisations of a place, and how content people are
command-houses = organisations that come to you
directory = 🏠 { $count } organisations come to your place. Open one by its name:
directory-none = There is no organisation for your place now.
directory-back = 🏠 Organisations
house-rating = { " " }({ $rating }A)
listed = 🏠 { $name }{ $rating }
listed-does = What: { $services }
listed-where = Where: { $places }
listed-not-sent = ⚠️ Its papers are not complete; nobody of it is sent now.
listed-phone = ☎️ { $phone }
and-more = { " " }and { $count } more
content = ⭐ Content this year: { $mean }% (about { $low }% to { $high }%)
    { $served } people were visited, { $voices } said something.
content-silent = If all who said nothing were unhappy it would be { $worst }%, if all were happy { $best }%.
content-few = ⭐ Few people have said anything yet ({ $voices }); no figure.
content-known = As it stood when { $day } began. What was said since counts tomorrow.
content-unknown = This is being worked out: please look again in a while.
method-button = 📖 How this is worked out
method = 📖 How this is worked out
    1. After each visit we ask whether it was done and how it was. Four or five stars are content, three stars or work done in part count half, one or two stars or nothing done count nothing.
    2. One person is one voice: ten visits to you are still one, on average.
    3. Few people say little. So we write between which figures it lies; of fewer than 30 people there is no figure and no rank.
    4. Those who said nothing are shown: if all were unhappy, if all were happy. What others said for somebody, or at the door, is shown too.
    5. Answers alone are not enough, for some beg for five stars. So of three visits one is drawn by lot, and days later the home is asked, also homes that never rate.
    6. The lower of the two figures ranks. Answers far better than the checks are marked.
    7. What is no word on the visit is left out only if two people with no part in it agree; both figures are shown.
    8. No organisation and no worker sees who gave which stars.
    After the presentation standards for proportions of the US National Center for Health Statistics (2017), Korn and Graubard (1998), Wilson (1927).
