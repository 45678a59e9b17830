key-order = 🍲 点菜
key-orders = 📋 我的订单
key-human = 🙋 找人帮忙
human-words = 我要真人 真人 要真人 找真人 人工 转人工 我要人工 找人工 人工服务 人工客服 转人工客服 我要找真人 我要跟真人说 我要找人 找个真人
key-settings = ⚙️ 设置

language-ask = 您好！请选语言。
    Hello! Please choose a language.
notice = 您好！我是「点菜」。
    您需要帮忙，说一句就行，政府掏钱，您不花一分钱。
    为了找人上门，我们要知道您的名字、生日和住处。只给上门的人和社区看。
    您随时可以不用。同意吗？
notice-agree = ✅ 同意
notice-no = ✖️ 先不登记
no-words = 不 先不登记 不同意 不要 不行 不愿意 no
agree-words = 同意 我同意 同意么 同意了 中同意么 同意吧 好同意 agree
not-agreed = 好，不同意就不登记。
    有危险，照样在这里说，或者打 110、120。
    想问事情，按「找人帮忙」，或者打 12345。
    哪天想好了，再按「同意」。
welcome-whom = 谢谢！这次给谁登记？
whom-me = 我自己
whom-other = 我照顾的人
home-hello = { $name }，您好！想要什么帮助？
    说一句话，发语音，或者按「点菜」。

ask-bond = 您是这位的什么人？
ask-name = 您叫什么名字？
ask-name-other = 这位叫什么名字？
ask-birth = 您是哪年哪月哪日生的？
    像这样：1948年3月1日
ask-birth-other = 这位是哪年哪月哪日生的？
    像这样：2017年5月1日
hint-name = 名字请写 2 到 30 个字。
ask-birth-day = 那大概是 { $year } 年生的。是几月几日？身份证上有。
    比如：3月1日。年份不对，就把年月日都写上。
birth-noted = 记下了：{ $born }出生，今年 { $age } 岁。不对就按「返回」重写。
hint-birth = 日期没看懂。请像这样写：1948年3月1日
ask-place = 住在哪个社区或村？
    写名字的一部分就行，比如：建国路
ask-place-which = 是下面哪一个？
hint-place = 没找到这个地方。换个写法，或者一步一步选。
place-browse = 一步一步选
place-browse-ask = { $place }下面，选一个：
place-top = 请选市或区县：
ask-address = 门牌是多少？上门的人要找得到。
    比如：3号楼2单元501
hint-address = 门牌请写短一点，100 个字以内。
ask-groups = 属于下面哪一种？可以选几种。
    选完按「选好了」。
groups-done = ✔️ 选好了
ask-child-consent = 孩子不满 14 岁。
    您是监护人，同意社工帮助孩子吗？
    孩子的信息只给负责的社工看。
child-consent-yes = ✅ 我同意
registered = 登记好了！
    { $name } · { $place }
    每次上门都有一个新暗号，写在单子上，人到了门口再说。家里备用的暗号是 { $code }。
    社区会核对身份，现在就可以点菜。

ask-whom = 给谁点？
ask-service = 想要哪一样？
    也可以直接说一句话。
ask-class = 想要哪一样？
menu-none = 现在没有您能点的服务。原因：
    { $reasons }
    可以找人帮忙，或打 { $phone }。
menu-rest = 其他的为什么点不了？
menu-rest-title = 这些现在点不了：
did-you-mean = 您想要的是哪一样？
none-of-these = 都不是
ask-when = { $service }，什么时候来？
ask-when-taken = 您说的时间没有人有空。最近的有：
ask-when-day = 您看哪个合适？
other-day = 📅 别的日子
no-times = 这些天都约满了。您先下单，一有人就通知您。
    先写着 { $when }，行吗？
confirm = 请看一下：
    🍲 { $service }
    👤 { $person }
    🕐 { $when }（约 { $minutes } 分钟）
    🔁 { $rhythm }
    📍 { $place }
confirm-free = 💰 不要钱，政府掏钱
confirm-fee = 💰 您每次付 { $yuan } 元
confirm-note = 📝 { $note }
confirm-photo = 📷 有照片
confirm-yes = ✅ 就这样，下单
confirm-rhythm = 🔁 改成：{ $rhythm }
confirm-time = 🕐 换时间
confirm-note-add = 📝 加一句话或照片
ask-note = 想让上门的人知道什么？写一句，或发照片。
placed = ✅ 下单了！
    单号 { $number }
    🍲 { $service } · { $when }
    正在找人，找到马上告诉您。您不用再做什么。
placed-waiting = ✅ 下单了！
    单号 { $number }
    🍲 { $service } · { $when }
    社区先核对一下身份，核对好就去找人。您不用再做什么。

not-entitled = { $service }现在点不了：
    { $reasons }
    觉得不对，可以找人帮忙，或打 { $phone }。
activity = 活动室天天开，早上8:00到晚上9:00：跳舞、乒乓球、图书、健身、儿童屋。
    上课、报名，打电话问：
    ☎️ { $phone }
out-of-scope = 这件事我们帮不上。下面这些可以：

orders-none = 您还没有单子。要点菜吗？
orders-title = 您的单子：
order-line = { $service } · { $when }
order-card = 🍲 { $service }（{ $person }）
    单号 { $number }
    { $status }
    🕐 { $when }
    🔁 { $rhythm }
order-next-submitted = 接下来：社区核对身份，核对好就找人。
order-next-placing = 接下来：有人接单，就马上告诉您。
order-next-waiting = 接下来：一有人空出来就通知您，社区的人也在想办法。不用再点。
order-next-booked = 👤 { $worker }（{ $provider }）
    🔑 这一次的暗号 { $code }：人到了门口再说。
order-phone = ☎️ { $phone }
order-next-started = 👤 { $worker } 已经到了。
    🔑 走的时候，告诉社工暗号 { $code }。
order-next-far = 👤 { $worker } 说到了，位置对不上。没见到人，按「找人帮忙」。
    🔑 人来过了，走的时候告诉社工暗号 { $code }。
order-next-done = { $worker } 走了。都做完了吗？
order-next-closed = 谢谢您的回答。
order-next-cancelled = 要的话，再点一次。
order-next-refused = 没有批准。不明白就找人帮忙。
order-change-time = 🕐 换时间
order-cancel = ✖️ 取消
order-see = 📄 看这一单
order-again = 🍲 再点一次
cancel-ask = { $when } 的{ $service }，真的要取消吗？
cancel-sure = 真的要取消吗？
cancel-over = 这一次已经完了，不用取消。
cancel-one = 只取消这一次
cancel-all = 以后都不要了
cancel-yes = 取消这一单
cancel-no = 不取消
cancelled = 取消好了。
skipped = 这一次不来了。下一次是 { $when }。
rescheduled = 改好了：{ $when }。
    正在跟上门的人确认，会告诉您。

rate-ask = 您满意吗？按一下就行。
rate-face-5 = 😊 满意
rate-face-3 = 😐 一般
rate-face-1 = 🙁 不满意
rate-thanks = 谢谢！您给了 { $stars } 颗星。
    想说一句吗？不说也行。
rate-low = 对不起，让您不满意了。
    { $by } 之前会有人给您打电话，不是社工那边的人。
    想说一句吗？不说也行。
rate-words = ✏️ 说一句
rate-words-ask = 您说，我记着。
rate-words-thanks = 记下了，谢谢您。

settings = 设置
    { $elder }
settings-elder-on = 长辈版：开
settings-elder-off = 长辈版：关
settings-elder-switch-on = 🔍 打开长辈版
settings-elder-switch-off = 关掉长辈版
settings-language = 🌐 语言 / Language
settings-of = 👤 { $name }：身份、住处、谁来
settings-register-me = 👤 给自己登记
settings-care = 👵 登记我照顾的人
settings-address = 🏠 改门牌
address-changed = 门牌改好了。
person-line = 👤 { $name }（{ $groups }）
    家里备用的暗号 { $code }
claim-declared = 待核对
claim-certified = 已核对
claim-refused = 没通过
