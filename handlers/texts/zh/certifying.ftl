settings-groups = 🪪 身份
full-day = { $year }年{ $month }月{ $day }日

groups-title = 🪪 { $name }的身份：
groups-none = 还没有登记。
claim-line = 🏷 { $group }：{ $stage }
claim-comes = 📅 约好 { $day } 上门看
claim-stage-declared = 待核对
claim-stage-asked = 还要{ $wanted }
claim-stage-certified = 已核对，到 { $until }
claim-stage-ending = 已核对，到 { $until }，快到期了
claim-stage-renewing = 已核对，到 { $until }，正在续期
claim-stage-expired = { $until } 到期了
claim-stage-refused = 没通过（{ $why }）
claim-asked = 要补材料
wanted-photo = 证件照片
wanted-paper = 纸质材料
wanted-visit = 上门看一看
groups-show = 📷 补材料：{ $group }
groups-answer = 📷 补材料：{ $group }
groups-renew = 🔄 续期：{ $group }
groups-again = 🔄 再登记一次：{ $group }
groups-add = ➕ 再加一类
groups-see = 🪪 看身份
groups-sent = ✅ 交给社区了。核对好就告诉您，您不用再做什么。
groups-show-offer = 有证件吗？拍一张照片发来，核对得更快。没有也行。
groups-show-now = 📷 交证件照片
ask-group = 还属于哪一种？
ask-evidence = 有证件的话，拍一张照片发来。
    没有照片，就按下面选一个。
ask-evidence-paper = 社区要看这样材料：{ $paper }。
    送到社区了就按一下；也可以拍照片发来。
evidence-visit = 🏠 请人上门看
evidence-none = 先不交
ask-visit-day = 哪天上门方便？

news-claim-certified = ✅ { $person }的「{ $group }」核对好了，到 { $until } 有效。
news-claim-refused = { $person }的「{ $group }」没有通过。
    原因：{ $why }。
    { $todo }
    觉得不对，可以找人帮忙，或打 { $phone }。
news-claim-not-renewed = { $person }的「{ $group }」到 { $until } 还有效，以后不再续。
    原因：{ $why }。
    { $todo }
    觉得不对，可以找人帮忙，或打 { $phone }。
news-claim-asked = 社区在核对{ $person }的「{ $group }」。
    { $wanted }
news-claim-ends = { $person }的「{ $group }」{ $until } 到期。
    现在续期，服务不会断。
news-claim-ends-over = { $person }的「{ $group }」{ $until } 到期了。
    再登记一次，核对好就能接着点。
please-photo = 请把证件拍一张照片，直接发来就行。
please-visit = 请选一天，工作人员上门看一看。
todo-papers = 把证件拍照发来，再登记一次就行。
todo-place = 请到住的那个社区登记；搬了家，就告诉工作人员。
todo-group = 看看是不是属于别的一类，可以另外登记。
todo-twice = 您已经登记过了，不用再做什么。

certify-until = 📅 另定日期
certify-until-ask = 认证到什么时候？
certify-months = { $months } 个月
certify-written = ✏️ 写日期
ask-until = 认证到哪一天？像这样写：2027年6月1日
hint-until = 请写一个以后的日期，最长十年。像这样：2027年6月1日
no-such-day = 这个日期不行。请另选一个。
ask-what = 📎 还要材料
ask-what-ask = 还要什么？住户会收到一句话。
ask-for-photo = 📷 要证件照片
ask-for-paper = 📄 要纸质材料
ask-for-visit = 🏠 约上门看

about-certificate-ends = 身份快到期了，要不要续？
groupclaim-to-asked = 请住户补材料
did-renewal = 申请续期
did-evidence = 交了材料
did-renewed = 续期了
did-not-renewed = 到期不再续
did-asked-for = 请住户补材料
why-term-over = 原来的到期了

vouch = ⚡ 急，先办
vouch-ask = 身份还没核对，由您（{ $name }）担保先办，{ $days } 天为限。
    住户和社工都看得到您的名字。到期没核对好，后面的先停。
vouch-yes = ⚡ 我担保，先办
vouched = ⚡ 暂由协调员 { $name } 担保，到 { $until }
not-urgent = 这一单等得起：不在两天之内，也没有紧急情况。请先核对身份。
news-held = 这一单先停一下：身份还没有核对好。核对好就接着办，您不用再点。
case-waiting = 📋 在等的单：{ $service } · { $when }
enter-group = 🏷 登记一类身份
enter-group-ask = 登记哪一类？
    专项甲、乙、丙见桌上的对照表，不在聊天里写明。
why-vouched = 协调员担保先办
why-vouch-over = 担保到期，身份没核对好
did-vouch-over = 担保到期
did-vouch-redeemed = 核对好了，不用担保了
