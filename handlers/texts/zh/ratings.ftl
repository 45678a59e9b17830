# 社工看自己的评价，和对评价的申辩
my-ratings = 📊 我的评价
command-ratings = 我的评价
ratings-month = 📊 我的评价 { $month }
    有回答 { $count } 次，没有回答 { $silent } 次。
    一周以后、不能再改的，才显示。
ratings-few = 回答还不到 5 次，先不显示。
ratings-share = 原始 { $raw }%，去掉不计入的 { $adjusted }%。
ratings-line = · { $stars } { $count } 次
ratings-before = ‹ 上个月
ratings-after = 下个月 ›
dispute-this = ✋ 有一次 { $stars } 星，我有话说
dispute-ask = 为什么觉得不公平？写一句。只能说一次，由没经手的人来看。
dispute-taken = 记下了，七天内有人看，结果会告诉您。
dispute-open = 在看
dispute-stands = 评价作数
dispute-set-aside = 不计入
dispute-a-visit = ✋ 有一次上门，我有话说
dispute-which = 哪一次？不到 5 次回答时，谁评了什么都不显示；说了，就有没经手的人去看。
dispute-reply-button = ✍️ 这次没有要判的评价，回一句
dispute-answered-blind = ⚖️ 您说的那次上门，没经手的人看过了，该怎么算就怎么算。
    「{ $words }」
dispute-answer-ask-blind = 为什么？写一句，社工会看到。别写有没有评价、几颗星：回答太少，一说就知道是谁。
dispute-answered = ⚖️ 您说的那条评价：{ $what }。
    「{ $words }」
dispute-stands-button = ✅ 评价作数
dispute-aside-button = ➖ 不计入
dispute-answer-ask = 为什么？写一句，社工会看到。
dispute-answered-now = 社工会看到。
queue-dispute = ⚖️ 社工申辩
about-rating-disputed = 觉得评价不公平
why-stands = 评价作数
why-set-aside = 评价不计入
own-recovery = ⚖️ 这条评价是您去回访补救的，申辩要由没经手的同事来答复。已经告诉他们了。
