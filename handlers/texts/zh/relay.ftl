# Too fast, pairs kept apart, words passed on, groups
too-fast = 您发得太快,我跟不上了。歇一会儿再发。着急就打 { $phone };有危险您说一声,我马上管。
group-farewell = 点菜只在私聊里办事,不看群里的话。想点菜请点我的头像,单独发给我。
