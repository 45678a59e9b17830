rules = 📐 规定
rules-title = 📐 谁能点什么、一个月几次、收不收钱。看哪一类？
rules-of = 📐 { $kind }：
rules-all = 这一类全部
rules-line = · { $groups }
    { $said }
rules-said = （{ $what }）{ $visits }，{ $fee }，{ $since } 起{ $until }（{ $source }）
rules-until =  到 { $day }
rules-visits = 每月 { $number } 次
rules-none = 不能点
rules-change = 要改哪一种人的？
rules-read = 州市一级的协调员或监督方才能改。
fee-none = 不要钱
fee-some = 每次 { $yuan } 元
rule-ask-service = 改哪一样？
rule-ask-visits = 一个月几次？按一下，或者写数字。
hint-visits = 请写 0 到 31 的数字。
rule-ask-fee = 每次住户付多少？按一下，或者写几元。
hint-fee = 请写钱数，像这样：5 或 12.50。最多 1000 元。
rule-ask-since = 从哪天起？按一下，或者写日期。
hint-since = 最早从明天起。请写日期，像这样：2027-01-01
rule-ask-source = 依据是什么？写文件名或文号。
rule-sure = 请看一下：
    { $line }
    以前的单子和答复都不变。
rule-sure-yes = ✅ 就这样改
rule-too-soon = 规定最早从明天起生效，不能改过去的。请重来一次。
rule-changed = 📐 规定改了（{ $kind }）：
    { $line }
