# A death: asked once, told once
gone-ask = Do you mean that { $name } has died?
gone-ask-whom = Who has died, do you mean?
gone-ask-desk = 🕯 Has { $name } died? Everything is called off, and the family is left in peace.
gone-yes = 🕯 Yes, { $name } has died
gone-no = No, I meant something else
gone-told = We are sorry. Everything is called off, and we will not disturb you any more.
gone-sorry = We are sorry for your loss.
gone-button = 🕯 Has died
gone-undo = ↩️ A mistake (noted on { $day })
gone-done = 🕯 Noted. Everything is called off; no reminders, no calls. It can be taken back for 30 days.
gone-undone = ↩️ Put right, and the home was told that we are sorry. Orders still to come are as before.
person-gone = We have heard that { $name } has died, and are sorry. Everything is called off, and we will not disturb you.
    If it is not so, call { $phone }.
about-gone = 🕯 We heard that this person has died; everything is called off. Please see quietly whether it is so, without disturbing the family.
alive-ask = You are well, and it was a mistake?
alive-yes = ✅ I am here, it was a mistake
not-gone-you = We are very sorry: by mistake we took it that you had died. It is put right.
not-gone-theirs = We are very sorry about the mistake over { $name }. It is put right.
not-gone-again = What was arranged is as before; press to see it:
not-gone-nothing = Order whenever you want somebody to come.
about-not-gone = ↩️ Noted as dead, says to be alive. It is put right, orders still to come are as before; please call and apologise.
why-not-gone = a mistake, they live
why-gone = has died
