# 待办转手、放一放、等住户、记一笔
queue-resting = 💤 放着的
case-give = ➡️ 交给…
case-note = 📝 记一笔
case-rest = 💤 放一放
case-await = ⏸ 等住户
case-awaits = ⏸ { $since } 起等住户回话。办理的时间先停，总时间照算。
case-rests = 💤 放到 { $until }
case-noted = 📝 { $by } { $when }：{ $words }
give-ask = ➡️ 交给谁？数字是手上的件数。
give-nobody = 眼下没有别人能办这件。
give-to = 👤 { $name } { $load } 件
give-all-of = 👥 { $owner } 手上的都交出去…
give-all-ask = 👥 { $owner } 手上一共 { $count } 件。都交给谁？
given-all = ➡️ { $count } 件从 { $owner } 交给了 { $name }。
given-left = 还有 { $count } 件这位办不了，没有动。
task-yours = ➡️ 这一件交给您了：
tasks-yours = ➡️ { $owner } 手上的事交给您了。
task-back = 💤 放着的这一件，时间到了：
rest-ask = 💤 放到什么时候？按一下，或者写日子，像 11月27日。
rest-hour = ⏱ 1 小时后
rest-tomorrow = 🌅 明早 8:30
rest-after = 📅 后天 8:30
rest-why = 📝 过了该办完的时间。写一句为什么。
note-ask = 📝 写一句，同事看得到，住户看不到。
not-so-long = 急事不能放；别的最多放 7 天，过了该办完的时间要写一句为什么。
did-assigned = 交给了同事
did-rests = 放一放
did-back = 又回到待办
did-note = 记了一笔

# 现成的话，发之前可以改
canned-looking = 正在找人，找到了马上告诉您。
canned-call-tomorrow = 明天上午给您打电话。
canned-received = 材料收到了，谢谢。
canned-clearer = 请再发一张清楚的照片。
canned-arranged = 已经安排，时间会发给您。
canned-thanks = 谢谢您告诉我们。
canned-ask = 发这一句：
    { $words }
    要改，就写您自己的话。
canned-send = ✅ 就这样发

# 按名单上的名字找
found-some = 🔎 { $name }：没办完的事和单子。打开才看得到全名。
found-none = 🔎 { $name }：您这里没有没办完的事和单子。

# 交班
shift = 🤝 交班
shift-ask = 🤝 交给谁？您手上 { $count } 件。
shift-words = 写一句要紧的。没有就按一下。
shift-said = 💬 { $words }
shift-nothing = 没有要说的
shift-empty = 您手上没有要交的事。
shift-asked = 🤝 { $count } 件交给 { $name }，等对方接手。没接之前还是您的。
shift-offered = 🤝 { $name } 要交班，手上 { $count } 件请您接。
    15 分钟内请按一下。
shift-take = ✋ 我接
shift-yours = 🤝 { $count } 件现在归您了。
shift-taken = 🤝 { $name } 接手了，您可以放心走了。
shift-not-taken = ⏰ { $name } 没有接。事情还在您手上；急的已经叫了别人。
did-hand-over = 请人接班
did-take-shift = 接了班
why-passed-up = 转给区县了
why-not-taken = 没人接班

# 只看一个地方
view-one = 📍 只看一个地方
view-ask = 📍 看哪里？
view-here = ✅ 就看 { $place }
view-only = 📍 只看：{ $place }。急事和您手上的照样看得到。
view-all = ✖️ 看全部
already-asked = 这一单已经在问这位了，等回话就行。想快一点，可以问别人。
