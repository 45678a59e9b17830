# What happened to a thing, one line each, for those who work here
why-the-home-says-so = 住户自己说了
why-never-worked-out = 没有排出来
why-called-back = 回访问过了
why-paused = 先停一停
why-told-later = 事后补的
why-no-words = 本人没有留话

hold-to-held = 有一处要核对
hold-to-cleared = 核对过，是真的
hold-to-upheld = 核对过，不算
dayplan-to-wanted = 要一份排班建议
dayplan-to-proposed = 建议排好了
dayplan-to-accepted = 就这样排
dayplan-to-stale = 情况变了，没有用
dayplan-to-dropped = 不用这份建议
casefile-to-asked = 问住户要不要建个案
casefile-to-open = 个案开始
casefile-to-ending = 问住户怎么样，准备结案
casefile-to-closed = 个案结束
casefile-to-declined = 住户不要个案
dispute-to-open = 社工对评价有意见
dispute-to-stands = 看过了，评价不变
dispute-to-set-aside = 看过了，这次评价不算进分数
