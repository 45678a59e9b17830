# The money of a contract
door-money = 💰 Money
money = 💰 { $name }
    Contract { $sum } yuan
    Not used { $free } yuan · booked { $held } yuan
    Disputed { $disputed } yuan · done { $spent } yuan
    Paid { $paid } yuan · still owed to the organisation { $due } yuan
money-advance-due = Advance to be paid { $fen } yuan
money-advance = Of the advance not yet earned { $fen } yuan
money-owed-back = ↩️ To be given back { $fen } yuan
money-returned = Not needed, back in the fund { $fen } yuan
money-see-held = 📅 Booked, or not confirmed yet
money-see-disputed = ⚠️ Disputed
money-see-spent = ✅ Done
money-see-settled = 💳 Paid
money-back = 💰 Money
behind = { $what }: { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }, { $fen } yuan
behind-line = { $day } { $number } { $service } { $fen } yuan
behind-checked = checked ✅
payment-advance = Advance
payment-period = Settlement of month { $month }
payment-final = Remainder
payment-recovery = Advance to come back
payment-to-prepared = waits for the purchaser
payment-to-made = put up, waits for approval
payment-to-approved = approved, waits to be paid
payment-to-paid = paid
payment-to-refused = sent back
payment-came-in = came in
sheet = 📥 { $title } ({ $state })
sheet-done = Done { $visits ->
        [one] { $visits } visit
       *[other] { $visits } visits
    }, { $fen } yuan; from the advance { $ahead } yuan
sheet-checked = Spot checks answered: { $answered } ({ $share }%) ✅
sheet-unchecked = ⚠️ Only { $share }% of spot checks answered, { $missing } more needed before it can be settled.
sheet-unchecked-house = ⏳ Too few spot checks so far; the supervisor sees to it.
sheet-disputed = Disputed, left out for now: { $visits }
sheet-waiting = Kept until the final evaluation: { $visits }
sheet-sum = To be paid: { $fen } yuan
sheet-paid = Paid: { $fen } yuan
sheet-comes-back = To come back: { $fen } yuan
sheet-came-back = Came back: { $fen } yuan
sheet-another-pays = You approved it; another supervisor has to pay it.
sheet-another = You had one hand in it; another supervisor has the next.
sheet-receipt = Voucher: { $receipt }
sheet-visits = 📋 Each visit
sheet-check = 🔍 Spot-check calls
sheet-make = ✅ Put it up
sheet-approve = ✅ Approve
sheet-approve-back = ✅ It is to come back
sheet-pay = 💳 It is paid
sheet-pay-back = 💳 It came in
sheet-refuse = ↩️ Send it back
sheet-refuse-ask = { $title }: what is wrong?
sheet-open = 💰 Open
why-wrong-sum = the sum is wrong
why-wrong-visits = some visits should not count
why-final = part of the remainder now
why-failed = the evaluation was failed
why-not-counted = another visit does not count
receipt-ask = Have the { $fen } yuan been paid? Type the number of the bank's voucher.
receipt-ask-back = Have the { $fen } yuan come in? Type the number of the bank's voucher.
receipt-hint = A voucher's number has 4 to 40 letters, digits or hyphens. Look at it and type it once more.
paid = 💳 { $name }: { $title }, { $fen } yuan, has been paid. Voucher { $receipt }.
paid-ahead = 💳 { $name }: { $title } is settled, { $ahead } yuan from the advance.
paid-back = ↩️ { $name }: { $fen } yuan of the advance have come back. Voucher { $receipt }.
too-few-checks = Too few spot checks to settle yet. Call some more homes first, then put it up.
now-disputed = Since this was put up, some of its visits are disputed. Please send it back; the others will be paid.
nothing-to-pay = There is no visit to pay now.
same-person = Three people put up, approve and pay. You have done one step, so a colleague does the next.
payment-overpaid = Back: paid for nothing
payment-again = Paid again after a hearing
sheet-returned = 📨 The organisation says it has been given back; a supervisor looks for it.
sheet-say-returned = 📨 We gave it back
sheet-not-received = ⏳ Not here yet
money-overpaid = ⚠️ Paid for visits that do not count: { $fen }, set against the next sheet
reversals-door = ⚠️ Paid and not real ({ $count })
reversals = ⚠️ Paid, and found not to count
    Taken back { $count }, together { $fen } yuan
    Still to be set off { $over } · to be given back { $owed }
reversals-back = ⚠️ Paid and not real
paid-doubt = ⚠️ This one does not count
paid-doubt-ask = ⚠️ What is wrong with this paid visit?
    Once you choose, the organisation is heard first, then another supervisor decides.
paid-doubted = ⚠️ Somebody says that it does not count.
reversal-open = 👀 Look at it
reversal = ⚠️ { $house }: a visit that was paid was found not to count.
    { $line }
    { $state }
reversal-line = { $day } { $number } { $service } { $fen } yuan
reversal-why = Why: { $why }
reversal-said = The organisation says: “{ $words }”
reversal-unsaid = The organisation may speak until { $until }; it is decided after its word, or that day.
reversal-after = The money is set against your next sheet; without one, please give it back. Still wrong? Press “Ask a person”.
reversal-speak = ✋ We do not agree
reversal-speak-ask = Why not? A few words; whoever decides reads them.
reversal-spoken = Received. A supervisor reads it and decides.
reversal-agree = ✅ Take the money back
reversal-decline = ✖️ It counts
reversal-to-proposed = waits for a supervisor
reversal-to-agreed = taken back, does not count
reversal-to-declined = not taken back, it counts
still-heard = The organisation has not spoken and still has time. Please decide after { $until }.
another-decides = You proposed it; another supervisor decides.
money-from-advance = { $fen } yuan come off the advance, nothing else to pay
