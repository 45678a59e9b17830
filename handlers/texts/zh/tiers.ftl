# 多急
tier-life = 🚨 性命、财产（2 小时）
tier-basic = 🍚 离不开的（24 小时）
tier-ordinary = 一般（7 天）
tier-hard = 🧩 难办的（15 天）
tier-ask = ⏫ 多急
tier-which = ⏫ 这一单多急？现在是：{ $now }。
    改了以后，问人的时间、往上转的时间马上跟着变。
tier-hard-several = 🧩 难办：要几家一起办
tier-hard-papers = 🧩 难办：材料不齐
tier-hard-disputed = 🧩 难办：有争议
tier-hard-rare = 🧩 难办：会做的人少
did-tier-life = 关系性命、财产，先办
did-tier-basic = 按离不开的办
did-tier-ordinary = 按一般的办
did-hard = 归为难办的
why-hard-several = 要几家一起办
why-hard-papers = 材料不齐
why-hard-disputed = 有争议
why-hard-rare = 会做的人少
