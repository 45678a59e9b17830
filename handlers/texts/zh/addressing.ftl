# 写给谁，发给了谁；没写完的先放下；过了的按钮
written-to = 💬 写给 { $who }：
sent-to = ✅ 发给 { $who } 了。
laid-aside = ✍️ 没发出去的话先放下了。
stale-yours = ☑️ 您已经按过了：{ $what }。没有再算一次，现在是这样：
stale-theirs = ☑️ { $who } 已经先按过了：{ $what }。您这一下没有算，现在是这样：
step-over = 这一步已经过去了，没有再算一次。现在是这样：
