# 柜台:替打电话来的人改单子,两份登记,撤销认证,名单带走,规则提议
desk-time-for = 📞 替他(她)换时间
desk-cancel-for = 📞 替他(她)取消
desk-done-for = 📞 他(她)说已做
handled = 📞 改动代录:{ $name }(社区)
news-moved = 社区的人按您电话里说的换了时间:{ $when }。您不用再点。
news-rated-for = { $by }(社区)替 { $person } 给 { $when } 的{ $service }打了 { $stars } 星。
    不对的话,请找人帮忙。
did-at-the-desk = 电话代录
did-by-themselves = 本人来改
