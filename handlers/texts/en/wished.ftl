# A woman or a man
sex-woman = a woman
sex-man = a man
sex-any = Anybody
sex-any-do = 👌 Anybody, as soon as possible
sex-not-noted = Not noted
sex-wish = 🙋 For washing, care in bed, care at the end of life: who should come?
wish-in-the-way = ⏳ You asked for { $sex }, and { $sex } is not free now. Others could come: press “Anybody” and we go on at once. Or leave it, and we wait.
no-times-wish = You asked for { $sex }, and { $sex } is not free now.
confirm-wish = 🙋 By { $sex }
confirm-wish-add = 🙋 I want { $sex } to come
case-wants-sex = 🙋 For care wants { $sex }
mydata-wants-sex = For care you want: { $sex }
bar-other-sex = not noted whether a woman or a man, and the resident wishes
bar-not-man = the resident wants a woman
bar-not-woman = the resident wants a man
colleague-sex = 🙋 A woman or a man
sex-of = 🙋 Is { $name } a woman or a man?
    Some residents want only a woman (or a man) to wash them. If it is not noted they are not sent there.
why-as-wished = the resident wants a woman, or a man
news-replaced-wished = As you asked, { $worker } comes instead: { $when }. The time is the same; you need do nothing.
news-replaced-moved-wished = As you asked, { $worker } comes instead, on { $when }. If that does not suit you press “Another time”; you need not order again.
sex-heard = 🙋 Noted: for washing and care, { $sex }.
sex-heard-else = 🙋 Noted with the order: { $sex }, please. For washing and care it is sure; for other work it depends on who is free.
