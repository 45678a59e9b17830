# Visits in the telephone's own calendar
calendar-file = 📆 放进手机日历
calendar-name = 点菜上门
calendar-title = { $service } · 单号 { $number }
calendar-visit = 上门服务
calendar-here = 📆 点开这个文件，上门的时间就进手机日历了。里面只有时间、项目和单号，没有姓名和门牌。
    时间变了，再按一次就更新。
calendar-none = 📆 现在没有约好的上门，没有可放的。
feed-new = 🔗 要一个自动更新的链接
feed-other = 🔁 换一个链接
feed-drop = ✖️ 不用链接了
feed-here = 🔗 把这个链接加进手机日历的「订阅」，时间变了它自己更新。
    只给您自己用，别转给别人。不小心给出去了，就按「换一个链接」，旧的马上失效。
feed-dropped = 好的，链接失效了。
