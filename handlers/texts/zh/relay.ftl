# Too fast, pairs kept apart, words passed on, groups
too-fast = 您发得太快，我跟不上了。歇一会儿再发。着急就打 { $phone }；有危险您说一声，我马上管。
group-farewell = 点菜只在私聊里办事，不看群里的话。想点菜请点我的头像，单独发给我。
avoid-worker = 🚫 以后别再派这位
avoid-worker-done = 记下了，以后不再派这位来。已经约好的，我另找人，时间不变。
avoid-home = 🚫 以后不去这家
avoid-home-done = 记下了，以后这家不派给您。工作人员会问问您是怎么回事。
avoid-lift = 🤝 谈好了，可以再派
avoid-lifted = 好的，以后可以再派。
bar-blocked-pair = 有一方说过不再见面
about-worker-not-wanted = 住户说以后别再派这位社工
about-home-not-wanted = 社工说以后不去这家，请问问原因
why-kept-apart = 有一方不愿再见面
why-worker-barred = 这位社工现在不能来这一家了
did-keep-apart = 以后不再见面
did-meet-again = 可以再见面了
relay-to-worker = 💬 给社工捎句话
relay-to-home = 💬 给家里捎句话
relay-ask = 您说一句，我帮您捎过去。电话、微信不用写，对方看不到。
relay-ask-any = 您说一句，发段语音，或者拍张照片，我帮您捎过去。电话、微信不用写，对方看不到。
relay-words-only = 这一家只捎文字，孩子的声音和照片不捎。请写一句。
relay-passed-voice = 🎤 声音原样捎过去了，不写名字和电话。
relay-passed-photo = 📷 照片捎过去了，不写名字和电话。
relay-from-worker-voice = 🎤 社工 { $who } 捎来一段语音（{ $service }，单号 { $number }）。
relay-from-home-voice = 🎤 { $who } 捎来一段语音（{ $service }，单号 { $number }）。
relay-from-worker-photo = 📷 社工 { $who } 捎来一张照片（{ $service }，单号 { $number }）。
relay-from-home-photo = 📷 { $who } 捎来一张照片（{ $service }，单号 { $number }）。
relay-beside = 「{ $words }」
relay-passed = 捎过去了：「{ $words }」
relay-from-worker = 💬 社工 { $who } 捎来一句话（{ $service }，单号 { $number }）：
    「{ $words }」
relay-from-home = 💬 { $who } 捎来一句话（{ $service }，单号 { $number }）：
    「{ $words }」
relay-answer = ✏️ 回一句
relay-report = 🚩 这话不对，告诉工作人员
relay-reported = 告诉工作人员了，会有人来问您。
relay-enough = 这一小时捎得够多了，歇一歇。急事请找人帮忙。
about-relay-reported = 觉得捎来的话不对
