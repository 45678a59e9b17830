# 征集、申请、评审
tenders-door = 📢 征集
tenders-back = ⬅️ 全部征集
tender-back = ⬅️ 这次征集
tenders = 📢 项目征集（{ $count } 次）。看哪一次？
tenders-none = 📢 还没有项目征集。
tender-line-open = 📢 { $place } { $year } 年 · { $fund } 元
tender-line-reviewing = 📝 { $place } { $year } 年 · { $fund } 元 · 评审中
tender-line-opened = 📬 { $place } { $year } 年 · { $fund } 元 · 等着定
tender-line-decided = 📁 { $place } { $year } 年 · { $fund } 元
tender-new = 📢 新的征集
tender-open-it = 📢 打开看
tender = 📢 { $place }项目征集
    一共 { $fund } 元
    { $until }前交
    依据：{ $source }
    { $state } · 收到 { $count } 份
tender-mark = 🎲 抽评审员的种子，指纹是 { $mark }
tender-seed = 🎲 抽评审员的种子：{ $seed }
tender-to-open = 正在收申请
tender-to-reviewing = 评审中
tender-to-opened = 分数都打开了，等着定
tender-to-decided = 定下来了
tender-called = 📢 { $place }有新的项目征集：一共 { $fund } 元，{ $until }前交。
tender-news-open = 📢 { $place }的征集正在收申请。
tender-news-reviewing = 📝 { $place }的征集收完了，收到 { $count } 份。评审员抽好了。
tender-news-sealed = 📬 { $place }的征集：评审表都交齐了，可以打开分数。
tender-news-opened = 📬 { $place }的征集：分数都打开了，等您定。
tender-news-decided = 📁 { $place }的征集结束了，收到 { $count } 份。
tender-ask-place = 给哪里征集？
tender-ask-fund = 一共多少钱？比如 50万
tender-ask-closes = 收申请到哪一天？
tender-ask-scores = 评审员打分到哪一天？
tender-ask-source = 这笔钱的依据是什么？比如文件号。
tender-sure = 📢 { $place }
    一共 { $fund } 元
    收申请到 { $closes }
    打分到 { $scores }
    依据：{ $source }
    发出去吗？
tender-sure-yes = ✅ 发出去
hint-sum = 看不懂这个数。请写多少元，比如 80 或 20万。
scores-open = 📬 打开分数
panel-again = 🎲 再抽评审员
seats-empty = ⚠️ 评审员不够，还差 { $count } 个。请先请人，再抽一次。
sheets-all-there = 评审表都交齐了。
sheets-missing = 还没交：{ $names }。{ $until }前交齐，或者过了这天再打开。
sheets-missing-late = 还没交：{ $names }。日子过了，可以不等他们打开。
applied-line = · { $letter } { $name }（{ $house }）{ $sum } 元 · { $state }
proposed-line = { $place }. { $name }（{ $house }）{ $points } · { $sum } 元
proposed-yes = ✅
decide-ask = 打勾的一共 { $spent } 元，钱有 { $fund } 元。就这样定吗？
decide = ✅ 就这样定
why-low-score = ✖️ 分数不够
why-fund-spent = ✖️ 钱不够了
why-no-application = 没有人申请
no-such-call = 不对：钱要大于 0，日子要一天比一天晚，还要写依据。
scores-missing = 还有评审表没交，日子也没到，现在不能打开。
too-few-scores = 有的申请打分的人不到一半，不能打开。请先再抽评审员。
seal-broken = ⚠️ 有一份评审表和封好的时候不一样，不能打开。请找技术人员查。
apply = 📝 { $house }：写申请
application-line = 📄 { $name } · { $state }
application = 📄 { $name }
    { $state }
application-of = 📄 { $name }
    机构：{ $house } · { $state }
application-does = 做什么：{ $services }
    在哪里：{ $places }
    帮谁：{ $groups }
application-terms = 要 { $sum } 元 · 一次 { $visit } 元 · 每月 { $visits } 次
    { $since }到{ $until }
application-over = ⚠️ 按这样算，上门最多要花 { $used } 元，比 { $sum } 元多。请改一改。
application-unused = ⚠️ 按这样算，最多用 { $used } 元，还有 { $rest } 元用不上。
application-needs = 为什么要：{ $needs }
application-goals = 要做到：{ $goals }
goals-ask = 到期要做到什么？比如：一年招 80 名志愿者，每人做满 100 小时。
goals-none = 没有别的
application-nothing = （还没写）
application-back = ⬅️ 回到申请
application-see = 📄 看申请
apply-ask-name = 这个项目叫什么？比如：居家老人日常支持
apply-ask-sum = 要多少钱？最多 { $most } 元。
apply-ask-price = 上门一次多少钱？
apply-ask-visits = 每月上门多少次？
apply-ask-since = 从哪一天开始？
apply-ask-until = 到哪一天？
apply-stays = 不变：{ $held }
apply-over-cap = 太多了，超过了您这个等级的最高数（下面写着）。请写少一点。
sum = { $yuan } 元
hint-visits-a-month = 请写一个数，1 到 10000。
pick-services = 🥢 做什么
pick-areas = 📍 在哪里
pick-groups = 👥 帮谁
say-needs = 💬 为什么要、做到什么
change-terms = ✏️ 名字、钱、日子
pick-services-ask = 做哪些服务？可以选好几样。
pick-areas-ask = 在哪些地方？可以选好几处。
pick-groups-ask = 帮哪些人？可以选好几种。
pick-at-least-one = 至少选一个，再往下走。
picked = ✅ 选好了
needs-ask = 大家为什么要这个？说一说问到了什么。
hand-in = 📨 交上去
handed-in = 📨 交上去了。评审完了就告诉您。
take-back = ↩️ 不申请了
take-back-ask = 「{ $name }」不申请了吗？
take-back-yes = ↩️ 不申请了
taken-back = ↩️ 撤回了。
not-taken = 这次交不了：
not-taken-then = 写好的都留着，改好再交。
barrier-not-qualified = 资质不齐：{ $reasons }
barrier-over-cap = 要的 { $asked } 元超过了 { $most } 元（您这个等级的最高数）
barrier-over-sum = 按一次的钱、每月几次、几个月算，要花 { $asked } 元，超过了要的 { $most } 元
barrier-barred = { $before } 年的项目没有通过，{ $year } 年不能申请（到 { $year } 年 12 月 31 日）
barrier-closed = 这次征集不在收申请
barrier-no-needs = 还没说大家为什么要
barrier-nothing-served = 做什么、在哪里、帮谁，还没选齐
application-no-sense = 不对：一次的钱不能比总数多，开始要在征集结束以后，到期不能比开始早。
application-approved = 🎉 「{ $name }」批准了！接下来签合同。
application-refused = 「{ $name }」没有批准：{ $why }。不服？请找人问。
refused-low-score = 分数不够
refused-fund-spent = 钱到前面的用完了
score-line = 平均 { $points } 分（满分 100），{ $sheets } 位评审员，排第 { $place }
score-of = · { $criterion }：{ $points }/{ $most }
criterion-urgency = 现实需求紧迫
criterion-daily-need = 居民生活急需
criterion-public-benefit = 目标定位公益
criterion-concept = 服务理念先进
criterion-design = 方案设计科学
points = { $points }
letters = 甲 乙 丙 丁 戊 己 庚 辛 壬 癸
letter-number = 第{ $number }号
key-sheets = 📝 评审
command-reviews = 给申请打分
command-tenders = 征集：看谁在征、交申请
sheets = 📝 评审：还有 { $left } 份要打分（一共 { $count } 份）。
sheets-none = 📝 现在没有要评的。
sheets-wait = 📝 有 { $count } 份申请请您打分。
sheets-back = ⬅️ 全部评审
sheet-line-drawn = 📝 机构{ $letter }
sheet-line-sealed = 🔏 机构{ $letter }
sheet-house = 📝 机构{ $letter }
sheet-this-house = 本机构
sheet-points = · { $criterion }：{ $points }
sheet-ask = 「{ $criterion }」给几分？点一个，或写 0 到 20 的数。
sheet-hint = 请写一个整数，0 到 20，比如 17。
sheet-over = 这一份已经不收分了。
sheet-whole = 一共 { $total } 分。
    封好以后就不能改。大家都交齐了，再一起打开。
sheet-seal = 🔏 封好
sheet-sealed = 🔏 封好了。大家都交齐了，再一起打开。
sheet-mark = 封条：{ $mark }
sheet-unfinished = 五项都打了分才能封好。
not-me = 🙅 我和这家有关系
not-me-ask = 您和机构{ $letter }有关系（做过事、有亲友）？就换别人来评。
not-me-yes = 🙅 有关系，换人
not-me-no = ⬅️ 没有，接着评
not-me-done = 好，换了别人来评。谢谢您说出来。
review-to-drawn = 抽到了
review-to-declined = 回避了
review-to-sealed = 封好了
review-to-opened = 打开了
review-to-missed = 没有交
did-redraft = 改了申请
did-score = 打了分
did-seal = 封好了
did-unseal = 打开了
did-seed = 公开了抽签的种子
