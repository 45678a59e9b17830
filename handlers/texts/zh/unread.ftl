# 社工随口说的话
unread-for-whom = 这句话，我替您告诉谁？
unread-home = 💬 捎给{ $person }（{ $when }）
unread-desk = 🙋 告诉值班的
unread-on_way = 出发了就按一下「🚶 出发了」，我告诉家里。
unread-nobody = 没人开门？按一下「🚪 没人开门」，工作人员就给家里打电话。
unread-late = { $clock } 去{ $person }家，大约晚 { $minutes } 分钟，对吗？
unread-late-yes = ⏱ 对，告诉家里
unread-late-other = 不是这么久
