# 定期： on which days an order comes
plan-weekly = 每{ $days }
plan-first-third = 每月第1、3个{ $days }
plan-every-15 = 每15天
plan-fortnight = 每两周，{ $days }
plan-month-weekday = 每月第{ $nth }个{ $days }
plan-month-last = 每月最后一个{ $days }
plan-month-day = 每月{ $day }号
plan-begins = 📌 { $first } 先来一次，之后是 { $days }
plan-ahead = 之后：{ $days }
ask-days-half-monthly = 每半个月，哪一种？
    每月两次：星期几不变，偶尔隔三周
    每15天：星期几会变
    每两周：星期几不变
ask-days-monthly = 每个月，哪一种？
ask-rhythm-day = 一单一周最多来三天。先选哪一天？别的日子可以再点一单。
plan-holiday = 🏮 { $day } 不上班，这一次改到上面这天。不合适就按「换时间」。
hours-holidays = 节假日
change-which = 🔁 { $service }：{ $days }
    → { $to }。改哪些？
change-once = 🔁 { $service }：{ $when }
    → { $to }。这样改吗？
change-yes = ✅ 好，改
change-this = 只改 { $day } 这一次
change-all = 以后都改
change-not = ✖️ 不改
change-taken = 那个时候没有人有空。这几个时间可以：
change-which-order = 您说的是哪一单？
pause-ask = ⏸ { $service }先停着。停多久？
pause-ask-kept = ⏸ { $service }先停着，{ $worker }给您留着。停多久？
end-ask = { $service }：{ $days }
    以后都不用来了吗？也可以先停一停。
end-all = ✖️ 以后都不用来了
all-moved = 以后都改好了：{ $days }。
    下一次：{ $when }
pause-7 = ⏸ 先停一周
pause-14 = ⏸ 先停两周
pause-30 = ⏸ 先停一个月
pause-0 = ⏸ 说不准，好了再说
rests = ⏸ 好，先停着，没人来，也没人打扰。好了说一声「可以来了」就行。
rests-this = ⏸ 好，{ $service }先停着。好了说一声「可以来了」就行。
paused-this = ⏸ 好，{ $service }先停着。下一次：{ $when }。
still-coming = 别的照常来：{ $orders }。
every-rests = ⏸ 全部先停
every-ends = ✖️ 全部都不要来了
all-rest = ⏸ 好，都先停着。好了说一声「可以来了」就行。
all-ended = 好，都取消了。要的时候再点。
once-called-off = 只约一次的取消了：{ $orders }。
well-ask = { $name }好些了吗？{ $service }可以来了吗？
well-ask-you = 您好些了吗？{ $service }可以来了吗？
well-yes = 👌 可以来了
well-not-yet = ⏸ 再等等
well-no = ✖️ 不用来了
well-again = 👌 太好了！下一次：{ $when }。原来的社工有空，还是原来的人。
rest-too-late = 这一单约的日子已经到头了。还要的话，再点一次。
paused = ⏸ 好，先停着，这段时间没人来打扰。
    下一次：{ $when }。好得早了，按「换时间」。
order-status-resting = 先停着（没人来）
order-next-resting = 接下来：先停着，没人来。好了按「可以来了」，或者说一声就行。
order-to-resting = 先停着
why-plan-over = 约的日子到头了
why-well-again = 好了，可以来了
plan-until = 到 { $day } 为止
day-of-year = { $year }年{ $day }
end-when-button = 📆 到什么时候？
end-when = 📆 { $service }：{ $days }
    到什么时候？按一下，或者写日子，像 2027年2月28日。
end-when-hint = 请写一个以后的日子，像 2027年2月28日。
end-never = 一直来
end-three = 来三个月
end-longer = ➕ 再续三个月
end-then = 👌 到时候就停
end-until = 来到 { $day } 为止
ends-never = 好，一直来，不用了再说一声。
ends-on = 好，来到 { $day } 为止。快到的时候提前两周告诉您。
plan-ends = 📆 { $person }的{ $service }快到头了：来到 { $day } 为止。
    还要接着来吗？
dates-button = 📅 以后的日子
dates = 📅 { $service }：{ $days }
    下面是以后的日子。哪天不一样，按那一天。
date = 📅 { $day }
date-left-out = ✖️ { $day } 不来
date-moved = 🔁 { $day } → { $when }
date-skip = ✖️ 这一天不来
date-to = → { $day }
date-usual = 👌 照常：{ $when }
date-changed = 好，记下了。别的日子不变。
pause-60 = ⏸ 先停两个月
change-which-hour = { $day }，几点来？
