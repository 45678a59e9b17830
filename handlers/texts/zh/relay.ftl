# Too fast, pairs kept apart, words passed on, groups
too-fast = 您发得太快,我跟不上了。歇一会儿再发。着急就打 { $phone };有危险您说一声,我马上管。
group-farewell = 点菜只在私聊里办事,不看群里的话。想点菜请点我的头像,单独发给我。
not-fitting-now = 这一单现在不能派给您了,我们另找人。您不用管了。
avoid-worker = 🚫 以后别再派这位
avoid-worker-done = 记下了,以后不再派这位来。已经约好的,我另找人,时间不变。
avoid-home = 🚫 以后不去这家
avoid-home-done = 记下了,以后这家不派给您。工作人员会问问您是怎么回事。
avoid-lift = 🤝 谈好了,可以再派
avoid-lifted = 好的,以后可以再派。
bar-blocked-pair = 有一方说过不再见面
about-worker-not-wanted = 住户说以后别再派这位社工
about-home-not-wanted = 社工说以后不去这家,请问问原因
why-kept-apart = 有一方不愿再见面
why-worker-barred = 社工证件不合要求了
did-keep-apart = 以后不再见面
did-meet-again = 可以再见面了
