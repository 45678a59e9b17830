# 早报
digest-head = ☀️ 早上好。要办 { $count } 件：急 { $urgent } 件 · 超时 { $late } 件
digest-load = 1 要办的：{ $what }
digest-rest = 其他
digest-liked = 2 近一年满意的至少占：{ $what }
digest-few = 数据不够
digest-saved = 3 A 超时 { $late } · B { $since }社工来不了 { $lost } 次 · C 🛟 保住 { $saved } 次
digest-yesterday = 昨天
digest-since = { $day }起
digest-nothing = ☀️ 早上好。现在没有要办的事。
digest-begin = 📥 从最急的开始
digest-late = ⏰ 看超时的
digest-off = 🔕 不要早报
digest-on = 🔔 每个工作日早上发早报
digest-is-off = 🔕 好，早报不再发到这里。急的事照样马上告诉您。
digest-is-on = 🔔 好，每个工作日早上 8:30 发早报。
