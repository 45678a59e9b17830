settings-cares = 👪 代办
cares = 👪 代办：谁替您办，您替谁办。
    按一下，看清楚，也能停掉。
cares-none = 👪 代办：家里人可以替您点菜。
    给家里人一个数，写进来就行。
cares-of-me = { $name }（{ $bond }）替我办
cares-mine = 我替 { $name } 办
care-give = 🔢 给家人一个数
care-type = ⌨️ 家人给了我一个数
care-see = 👪 看一看
care-line = { $mark } { $name }（{ $bond }）
care-no-end = 不限
care-asked = ❓ { $proxy }（{ $bond }）想替 { $person } 办事，还没有同意。
    范围：{ $scope }
    到：{ $until }
care-held = 👪 { $proxy }（{ $bond }）替 { $person } 办事。
    范围：{ $scope }
    到：{ $until }
care-declined = ✖️ 没有同意：{ $proxy }（{ $bond }）不能替 { $person } 办事。
    范围：{ $scope }
    到：{ $until }
care-ended = ✖️ 停了：{ $proxy }（{ $bond }）不再替 { $person } 办事。
    范围：{ $scope }
    到：{ $until }
care-confirmed = ✅ { $name } 同意的
care-unconfirmed = 社区还没有核对过
care-yes-all = ✅ 同意
care-yes-order = 只让点菜
care-yes-rate = 只让评价
care-no = ✖️ 不同意
care-scope = 改成：{ $scope }
care-term-90 = 📅 三个月
care-term-365 = 📅 一年
care-end = ✖️ 不再代办
care-asked-now = 好的，已经去问了。{ $name } 或社区同意了，马上告诉您。
care-number = 🔢 { $digits }
    把这六个数告诉家人，30 分钟内有效，只能用一次。
    家人在「设置 › 代办」里写进来，就能替 { $person } 办事。
    范围：{ $scope }
    不是家人问，千万别说。
care-number-scope = 换一个数，范围：{ $scope }
ask-care-number = 对方给您的六个数是多少？
hint-care-number = 是六个数字，像这样：482 913
care-number-wrong = 名字或数字不对，或者过了 30 分钟。请对方再给您一个。
scope-all = 点菜和评价
scope-order = 只点菜
scope-rate = 只评价
news-care-asked = 👪 { $proxy }说是您的{ $bond }，想替您点菜、看单子、评价。
    不认识，就按「不同意」。您同意吗？
news-care-held-proxy = ✅ 您可以替 { $person } 办事了，到 { $until }。
news-care-held-person = 👪 { $proxy } 可以替您办事了，到 { $until }。您随时能停。
news-care-declined-proxy = 没有同意您替 { $person } 办事。请当面问问，或找人帮忙。
news-care-declined-person = 您没有同意 { $proxy }。
news-care-ends-proxy = 📅 您替 { $person } 办事，到 { $until } 就满了。
    还要接着办，请{ $person }再给您一个数。
news-care-ends-person = 📅 { $proxy } 替您办事，到 { $until } 就满了。
    还要接着办，请按下面改时间。
news-care-ended-proxy = 您替 { $person } 办事，已经停了。
news-care-ended-person = { $proxy } 不再替您办事了。
news-ordered-for-you = 👪 { $by } 给您点了{ $service }：{ $when }。
    您要吗？
news-ordered-for = ✅ { $by } 给 { $person } 点了{ $service }：{ $when }。
    单号 { $number }
veto-fine = 👌 好
veto = ✖️ 我不要
veto-for-good = 🚫 以后别替我点
vetoed-now = 好的，这一单取消了。30 天里 { $by } 不能再替您点这个。
    您自己随时可以点。
vetoed-for-good = 好的，这一单取消了。{ $by } 以后不能替您点了。
    您自己随时可以点。
vetoed = 本人说过不要这个。请本人自己点，或者过一阵再说。
    不清楚就找人帮忙，或打 { $phone }。
acted-proxy = ✍️ 代办：{ $name }（{ $bond }）
acted-assisted = ✍️ 代录：{ $name }（社区）
why-vetoed = 本人不要
why-over = 到期
why-decided = 已经答复
about-care-asked = 有人想当代办人，请打开档案答复
care-to-asked = 有人想代办
care-to-held = 可以代办了
care-to-declined = 没有同意代办
care-to-ended = 不再代办
did-veto = 本人说不要
did-prolong = 代办续期
did-limit = 代办改了范围或日子
did-confirm-care = 核对了代办人

find-person = 👤 找居民
ask-find-person = 找谁？写一样就行：
    姓名和生日：王桂花 1946年5月1日
    电话号码，或者家里的卡号
hint-find-person = 没看懂。姓名要带生日；电话和卡号只写数字。
find-which = 这张卡下面有几位，找哪一位？
no-such-person = 没找到这个人，或者不归您管。请再对一下。
desk-order-for = 🍲 替住户点菜
desk-rate-for = ⭐ 替住户评价：{ $service }
enter-person = ➕ 登记没有手机的人
hint-not-your-place = 这个地方不归您管。请那边的协调员登记，或者换一个社区。
ask-agreed = 请念给{ $name }听：
    「为了找人上门，我们要记下您的名字、生日和住处。只给上门的人和社区看。您随时可以不用。同意吗？」
agreed-in-person = ✅ 本人当面同意了
agreed-missing = 📝 还没同意过：当面问一句
entered = 登记好了：{ $name }。点菜、家里的卡，都可以在这里办。
case-file = 👤 打开档案
by-the-desk = （代录）
home-card = 🏠 家里的卡
home-card-is = 🏠 { $name } 家里的卡
    卡号 { $card }
    家里备用的暗号 { $code }
    图在卡上。卡丢了，就换一张，旧的马上不能用。
home-card-none = 🏠 { $name } 家里还没有卡。
    家里备用的暗号 { $code }
home-card-first = 🖨 做一张卡
home-card-renew = 🔁 换一张，旧的作废
home-card-join = 👨‍👩‍👧 和别人住一家
home-card-here = 🏠 { $name } 家里的卡
    卡号 { $card }
    家里备用的暗号 { $code }
    把这张图印出来，放在家里。
    下面有 24 个暗号：人来说一个，走说一个，说过的划掉。没有手机也能用。
    ☎️ { $phone }
home-card-what = 🏠 这是一户人家的卡，上门的人到了门口才扫它。
home-joined = 好了，他们用同一张卡、同一个暗号。
ask-card = 那一家的卡号是多少？十个数字。
hint-card = 卡号不对。是十个数字，像这样：480 011 2237
no-such-card = 没有这张卡，或者不在同一个社区。请再对一下卡号。
card-right = ✅ 是 { $person } 家。再按「我到了」发位置，或者输入今天的暗号。
card-wrong = 这张卡不对，或者已经换了新的。
    请看看门牌，或者问家里的暗号。
did-open-file = 打开了档案
did-issue-card = 做了家里的卡
did-join-home = 归到一家

too-many-guesses = 号码错得太多了，请过一个小时再试。急的话打 { $phone }。
