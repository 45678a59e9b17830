# 写给谁，发给了谁；没写完的先放下；过了的按钮
written-to = 💬 写给 { $who }：
sent-to = ✅ 发给 { $who } 了。
laid-aside = ✍️ 没发出去的话先放下了。
step-over = 这一步已经过去了，没有再算一次。现在是这样：
