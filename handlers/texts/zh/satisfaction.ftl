# 满意度：项目、机构、排名、不合理诉求
door-satisfaction = ⭐ 满意
command-method = 满意度怎么算
satis-of = ⭐ { $name }，从合同开始到现在
satis-of-year = ⭐ { $name }，近一年
satis-own = ⭐ { $name }，到上个月底
satis-own-few = 评的人还不到 { $small } 位，先不显示。
satis-people = 做完 { $visits } 次，去过 { $served } 家，{ $voices } 人评了（{ $response }%）
satis-said = 评的：满意 { $mean }%（{ $low }%–{ $high }%）
satis-checked = 抽查 { $voices } 人：满意 { $mean }%（{ $low }%–{ $high }%）
satis-said-few = 评的：先看看，还不能算（{ $voices } 人说了，要 30 人）
satis-checked-few = 抽查：先看看，还不能算（问到 { $voices } 人，要 30 人）
satis-unsaid = 评的：还没有人评
satis-unchecked = 抽查：还没有人回答
satis-both = 又评又抽查的 { $both } 次，{ $agree }% 说得一样
satis-differs = ⚠️ 评价与抽查不符：评的比抽查的好得多，不像碰巧
satis-silent = 没说话的要是都不满意，是 { $worst }%；都满意，是 { $best }%
satis-hands = 代办 { $proxy }% · 代录 { $assisted }% · 刚做完就评 { $door }% · 没做完 { $partly }%
satis-aside = 不合理诉求去掉 { $count } 条：去掉前 { $raw }%，去掉后 { $without }%
satis-aside-few = 不合理诉求去掉 { $count } 条
satis-ranked = 排名看 { $lowest }%（评的和抽查的，哪个低看哪个）
satis-few = 人不够 30 个，不排名（评的 { $voices } 人，抽查 { $checked } 人）
satis-ranking = 🏆 各家排一排
satis-houses = 🏆 近一年，{ $count } 家机构
satis-nobody = 🏆 您的地方还没有签了合同的机构。
satis-line = { $rank }. { $name } 至少 { $lowest }%（评的 { $low }–{ $high }%，抽查 { $clow }–{ $chigh }%）
satis-line-few = · { $name }：{ $few }
satis-by-service = 按服务看
satis-by-township = 按乡镇街道看
satis-by-group = 按人群看
satis-part = · { $name }：{ $mean }%（{ $low }%–{ $high }%，{ $voices } 人）
satis-part-few = · { $name }：人不够，不算（{ $voices } 人）
exclude = 🚫 这个要求不合理
exclude-why = 为什么说它不合理？一位监督方也同意，才不算进去。
exclude-words-ask = 凭什么这么说？写清楚是谁说的、哪一天的事。
    10 到 300 个字，第二个人会看到，也会留下来。
exclude-too-brief = 太短了。请写 10 个字以上：谁说的，哪一天的事。
exclude-asked = 记下了，请监督方来看。
exclude-agree = ✅ 同意，不算进去
exclude-decline = ✖️ 不同意，照样算
unreasonable-not-offered = 要的不在这项服务里
unreasonable-against-law = 要做的事违法违规
unreasonable-abusive = 打骂、骚扰来的人
unreasonable-another-visit = 说的不是这一次
exclusion = 🚫 { $house }，{ $day } { $service }，{ $stars }
    协调员说：{ $reason }
    { $state }
exclusion-words = 当时留的话：「{ $words }」
exclusion-mute = 给星的人没有留话。
exclusion-why = 凭什么：「{ $words }」
exclusion-before = 以前提过：{ $reason } → { $state }
exclusion-asked = 等监督方看
exclusion-agreed = 同意了：不算进满意度，去掉前的数照样写出来
exclusion-declined = 没有同意：照样算
exclusion-news = 🚫 { $house } 有一条评价，协调员说要求不合理。请您看一看。
exclusion-look = 👀 看一看
exclusion-lifted = 给分的人申诉了，换人看过：照样算
exclusions-door = 🚫 等第二个人看的评价 { $count }
exclusions-none = ✅ 没有等着看的评价。
exclusions-mine = 🚫 等您看的评价 { $count } 条，先来的在前：
exclusions-asked = ⏳ 您提的 { $count } 条，等监督方看：
exclusions-one = { $house } · { $reason }
stars-left-out = 🙏 谢谢您评了 { $day } 的{ $service }。
    不是说您不好。两个人分别看过，觉得{ $reason }，这一次先没有算进满意度。
    您给的星我们都留着，也不影响您以后点菜。
    要是我们看错了，按下面说一声，换一个人再看。
left-out-for-not-offered = 说的事不归这项服务管
left-out-for-against-law = 有件事上门的人不能做
left-out-for-abusive = 那天两边处得不太顺
left-out-for-another-visit = 说的像是另外一次
exclusion-to-lifted = 申诉有理，照样算
exclusion-no-again = 🚫 这条评价问过一次，监督方没有同意：照样算。不能再问了，换个理由也不行。
exclusion-to-asked = 请监督方看
exclusion-to-agreed = 同意不算
exclusion-to-declined = 没有同意
did-exclude-reason = 写下了凭什么不算
