# 抽查
check-home = 🔍 { $day } 给您家约了{ $service }。抽签抽到您家，想问三句；来的人看不到您怎么说。
check-call = 🔍 打电话抽查
    { $person } ☎️ { $phone }
    「您好，我是民政的。{ $day } 约了人到您家做{ $service }。」
check-came = 人来了吗？
came-yes = ✅ 来了
came-no = ✖️ 没来
came-unsure = 🤔 记不清
check-done = 做完了吗？
check-outcome-done = ✅ 都做了
check-outcome-partly = ☑️ 做了一部分
check-outcome-not = ✖️ 没做
check-felt = 您满意吗？
face-good = 😊 满意
face-so = 😐 一般
face-bad = 😞 不满意
check-thanks = 谢谢您！您的话只用来看机构做得好不好，不给来的人看。
check-called = ✅ 记下了。
check-nobody = 📵 没人接
check-all-called = ✅ 现在没有要打的抽查电话。
check-door = 🔍 抽查电话
check-progress = 🔍 { $month } 月抽查：做完 { $ended } 次，抽到 { $drawn } 次，问到 { $answered } 次（{ $share }%）
odd-nobody-came = 家里说没来
spotcheck-to-drawn = 抽到了
spotcheck-to-asked = 在聊天里问了
spotcheck-to-calling = 等打电话问
spotcheck-to-answered = 说了
spotcheck-to-unreached = 打不通
did-check = 答了一句抽查
did-check-read = 看了抽查电话
did-call = 打电话没人接
content-checked = 🔍 抽查问到 { $voices } 人，满意 { $mean }%（{ $low }% 到 { $high }%）
about-said-nobody-came = 抽查时家里说没人来过。
about-said-it-was-bad = 抽查时家里说没做或没做好。
