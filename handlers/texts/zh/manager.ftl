key-team = 👥 社工
key-visits = 📅 今天上门
key-incoming = 📥 单子
command-team = 机构的社工
command-visits = 机构今天的上门

team = 👥 社工一共 { $count } 位。按名字打开：
team-empty = 还没有社工。按「邀请」请人来。
away-until = 请假到 { $day }

colleague = 👤 { $name } · { $provider }
    ☎️ { $phone }
    🧰 会做 { $skills } 项
    📄 社工证：{ $certificate }
    🔎 从业查询：{ $check }
    🕐 { $hours }
    📍 { $places }
paper-none = 没有
paper-until = 到 { $day }
paper-over = { $day } 已经过期
places-all = 合同里的地方都去
hours-none = 还没有排班
away = 🏖 { $first } 到 { $last } 请假
colleague-skills = 🧰 会做什么
colleague-hours = 🕐 上班时间
colleague-places = 📍 去哪里
colleague-absent = 🏖 请假
colleague-certificate = 📄 社工证
colleague-check = 🔎 从业查询
colleague-present = ↩️ 不请了：{ $when }
colleague-back = ‹ { $name }

skills-of = 🧰 { $name } 会做什么？按一下就改。
hours-of = 🕐 { $name } 哪几天上班？按一下就改。
    现在：{ $hours }
hours-times = 🕘 几点到几点
ask-times = { $name } 几点上班，几点下班？可以自己写，像 8:30-17:30。
hint-times = 请这样写：8:30-17:30
places-of = 📍 { $name } 去哪些地方？一个都不选，就是都去。

ask-away-since = { $name } 从哪天请假？按一下，或者写一个日子。
ask-away-until = 从 { $first } 起，请到哪天？
away-days = { $days } 天，到 { $last }
away-noted = 🏖 记下了。
hint-day = 请写一个日子，像 2027年3月1日。
bad-dates = 日子不对：过去了，反了，或者太久了。请再选一次。
ask-certificate = { $name } 的社工证有效到哪天？写一个日子，像 2027年9月1日。
ask-check = { $name } 的从业查询是哪天查的？写一个日子，像 2026年9月1日。一年有效。

visits-today = 📅 今天上门 { $count } 次：
visits-none = 📅 今天没有上门。
visit-of-day = · { $clock } { $service } · { $who } · { $place }
    { $worker } · { $state }
visit-state-booked = 还没到
visit-state-started = 正在做
visit-state-done = 做完了
visit-state-closed = 结束了
visit-state-missed = 没有来
visit-state-cancelled = 取消了

incoming-offers = 📥 等社工回答的：{ $count } 张
incoming-offer = · { $service } · { $place }
    { $when } · { $worker } · 最晚 { $until }
incoming-looking = 🔎 正在找人：{ $what }
incoming-waiting = ⏳ 排队等候：{ $what }

did-away = 原来的社工请假，重新找人
why-away = 请假

# 证件快到期
papers-end = ⏳ { $name } 的证件快到期了：
papers-end-certificate = 📄 社工证：到 { $day }
papers-end-check = 🔎 从业查询：到 { $day }
papers-end-todo = 换好新的，请登记。过了期，要证的服务和未成年人的单子就不再派给这位社工。
about-check-ends = 上门前，这位社工的从业查询就到期了：请催换新的，或另派人
why-checked-again = 从业查询换了新的
