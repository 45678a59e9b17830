# 进门:登记时答不上来的、答错的,都有路可走
not-known = 🤷 不知道
ask-age = 不知道生日也行。今年大概多少岁?写个数就好,比如:76
hint-age = 没关系,已经告诉工作人员,会有人联系您。
    有个大概也行,写一个数,比如:76
hint-lunar = 这是农历。请写身份证上的日子,像这样:1948年3月1日
    不知道,就按「不知道」。
birth-noted-about = 记下了:大约 { $year } 年生。以后知道了哪天,在「我的数据」里能改。
born-about = 大约 { $year } 年(只知道年份)
about-no-birthday = 登记时说不出年纪
address-none = 🤷 没有门牌,不知道
address-later = 说不上来,让工作人员来问
ask-landmark = 没有门牌也行。旁边有什么好认的?
    比如:小卖部后面,红铁门
groups-no-one = 都不是
registered-no-group = 登记好了!
    { $name } · { $place }
    家里的暗号是 { $code }。上门的人来了,把这四个数字告诉他(她)。
groups-none-chosen = 您没有选身份,现在还点不了菜。
    想起来了,按下面选一种。拿不准,就找人帮忙,工作人员帮您看。
groups-add-one = 🪪 选一种身份
group-take-off = ✖️ 不是这一类:{ $group }
group-taken-off = 「{ $group }」去掉了。选错了,按「再加一类」再选。
groupclaim-to-withdrawn = 本人去掉了身份
thanks-in-form = 不客气!
