# 合同的钱
door-money = 💰 钱
money = 💰 { $name }
    合同 { $sum } 元
    还没用 { $free } 元 · 约好的 { $held } 元
    有争议 { $disputed } 元 · 做完的 { $spent } 元
    付过 { $paid } 元 · 还欠机构 { $due } 元
money-advance-due = 该付的预付 { $fen } 元
money-advance = 预付里还没做回来 { $fen } 元
money-owed-back = ↩️ 机构要退回 { $fen } 元
money-returned = 没用完、退回财政 { $fen } 元
money-see-held = 📅 约好和等确认的
money-see-disputed = ⚠️ 有争议
money-see-spent = ✅ 做完的
money-see-settled = 💳 付过的
money-back = 💰 钱
behind = { $what }：{ $count } 次，一共 { $fen } 元
behind-line = { $day } { $number } { $service } { $fen } 元
behind-checked = 抽查✅
payment-advance = 预付
payment-period = { $month }月结算
payment-final = 尾款
payment-recovery = 收回预付
payment-to-prepared = 等购买方报
payment-to-made = 报了，等核准
payment-to-approved = 核准了，等付
payment-to-paid = 付了
payment-to-refused = 退回了
payment-came-in = 收回了
sheet = 📥 { $title }（{ $state }）
sheet-done = 做完 { $visits } 次，{ $fen } 元；付过的（预付、不算的）扣 { $ahead } 元
sheet-checked = 抽查问到 { $answered } 次（{ $share }%）✅
sheet-unchecked = ⚠️ 抽查只问到 { $share }%，还差 { $missing } 次，现在不能结算。
sheet-unchecked-house = ⏳ 抽查还没做够，是监督方在办。
sheet-disputed = 有争议，先不算：{ $visits } 次
sheet-waiting = 留到终期评估以后：{ $visits } 次
sheet-sum = 要付：{ $fen } 元
sheet-paid = 付了：{ $fen } 元
sheet-comes-back = 要收回：{ $fen } 元
sheet-came-back = 收回了：{ $fen } 元
sheet-another-pays = 您核准过，要另一位监督方来付。
sheet-another = 您办过一步，下一步要另一位监督方来办。
sheet-receipt = 凭证号：{ $receipt }
sheet-visits = 📋 看每一次
sheet-check = 🔍 去打抽查电话
sheet-make = ✅ 我报上去
sheet-approve = ✅ 我核准
sheet-approve-back = ✅ 该收回
sheet-pay = 💳 付好了
sheet-pay-back = 💳 收到了
sheet-refuse = ↩️ 退回去
sheet-refuse-ask = { $title }哪里不对？
sheet-open = 💰 打开看
why-wrong-sum = 钱数不对
why-wrong-visits = 有的上门不该算
why-final = 并到尾款里
why-failed = 评估没通过
why-not-counted = 又有上门不算
receipt-ask = { $fen } 元付出去了吗？把银行凭证号打给我。
receipt-ask-back = { $fen } 元收到了吗？把银行凭证号打给我。
receipt-hint = 凭证号是 4 到 40 个字母、数字或短横。看一下回单，再打一次。
paid = 💳 { $name }：{ $title } { $fen } 元付了。凭证号 { $receipt }。
paid-ahead = 💳 { $name }：{ $title }结了，{ $ahead } 元从预付里扣。
paid-back = ↩️ { $name }：收回的预付 { $fen } 元到账了。凭证号 { $receipt }。
too-few-checks = 抽查还不够，现在不能结算。先去打抽查电话，够了再报。
now-disputed = 报上来以后，有的上门又有了争议。请退回去重报，别的照付。
nothing-to-pay = 现在没有要付的上门。
same-person = 报、核准、付款要三个人。您办过一步，下一步请同事来。
payment-overpaid = 收回不该付的
payment-again = 返还收回的预付
sheet-returned = 📨 机构说已经退了，等监督方看到没到。
sheet-say-returned = 📨 我们退了
sheet-not-received = ⏳ 还没到
money-overpaid = ⚠️ 付过、后来不算的 { $fen }，从下次结算里扣
reversals-door = ⚠️ 付过又不算的（{ $count }）
reversals = ⚠️ 付过、后来查出不算的
    收回 { $count } 次，一共 { $fen } 元
    还没扣完 { $over } 元 · 等机构退 { $owed } 元
reversals-back = ⚠️ 付过又不算的
paid-doubt = ⚠️ 这次不算
paid-doubt-ask = ⚠️ 付过的这一次，哪里不对？
    选了以后先请机构说话，再由另一位监督方定。
paid-doubted = ⚠️ 有人说这一次不算。
reversal-open = 👀 看一看
reversal = ⚠️ { $house } 有一次上门付过钱，查下来不算。
    { $line }
    { $state }
reversal-line = { $day } { $number } { $service } { $fen } 元
reversal-why = 为什么：{ $why }
reversal-said = 机构说：「{ $words }」
reversal-unsaid = 机构到 { $until } 前可以说话，说了或过了这一天才定。
reversal-after = 这笔钱从下次结算里扣；没有下次，就请退回来。还是不服，点「找人帮忙」。
reversal-speak = ✋ 我们不同意
reversal-speak-ask = 为什么不同意？打几句话，定的人会看到。
reversal-spoken = 收到了。监督方看过再定。
reversal-agree = ✅ 收回这笔钱
reversal-decline = ✖️ 照样算
reversal-to-proposed = 等监督方定
reversal-to-agreed = 收回了，不算
reversal-to-declined = 没有收回，照样算
still-heard = 机构还没说话，日子也没到。{ $until } 以后再定。
another-decides = 是您提的，要另一位监督方来定。
money-from-advance = 从预付里扣 { $fen } 元，不用另付
