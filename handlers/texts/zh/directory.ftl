# 机构名录、满意度
command-houses = 给您上门的机构
directory = 🏠 给您这里上门的机构有 { $count } 家。按名字看：
directory-none = 您这里现在没有机构。
directory-back = 🏠 机构名录
house-rating = （{ $rating }A）
listed = 🏠 { $name }{ $rating }
listed-does = 做什么：{ $services }
listed-where = 在哪里：{ $places }
listed-not-sent = ⚠️ 资质不全，现在不派单。
listed-phone = ☎️ { $phone }
and-more = 等，还有 { $count } 个
content = ⭐ 这一年满意的：{ $mean }%（大约在 { $low }% 到 { $high }% 之间）
    一共去过 { $served } 家，{ $voices } 人说了话。
content-silent = 没说话的要是都不满意，是 { $worst }%；都满意，是 { $best }%。
content-few = ⭐ 说话的人还不多（{ $voices } 人），不算分。
content-known = 算到 { $day } 零点为止。刚说的，明天算进去。
content-unknown = 还在算，过一会儿再看。
method-button = 📖 满意度怎么算
method = 📖 满意度怎么算
    1. 每次上门以后，请您说做完没有、满意不满意。4、5 颗星算满意，3 颗星或只做了一部分算一半，1、2 颗星或没做算不满意。
    2. 一个人是一票。去您家十次，也是一票，十次平均。
    3. 人少，就说不准。所以写「大约在多少到多少之间」。不到 30 人，不算分，也不排名。
    4. 没说话的人也写出来，不藏：都不满意是多少，都满意是多少。别人代说的、刚做完就说的，也写出来。
    5. 光听评价不够：有人会求着打五星。所以每三次上门抽一次，过几天再问您家，不评的人家也问。
    6. 排名看两个数里低的那个。评的比抽查的好得多，就写「评价与抽查不符」。
    7. 说的不是这次上门，要两个没经手的人都同意，才不算进去；去掉前、去掉后都写。
    8. 谁打的几颗星，机构和社工看不到名字。
    算法的出处：美国国家卫生统计中心的比例发布标准（2017）、Korn 和 Graubard（1998）、Wilson（1927）。
