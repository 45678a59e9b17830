# 进门：登记时答不上来的、答错的，都有路可走
not-known = 🤷 不知道
ask-age = 不知道生日也行。今年大概多少岁？写个数就好，比如：76
hint-age = 没关系，已经告诉工作人员，会有人联系您。
    大概几岁也行，写个数，比如：76
hint-lunar = 这是农历。请写身份证上的日子，像这样：1948年3月1日
    不知道，就按「不知道」。
birth-noted-about = 记下了：大约 { $year } 年生。以后知道了哪天，在「我的数据」里能改。
born-about = 大约 { $year } 年（只知道年份）
about-no-birthday = 登记时说不出年纪
address-none = 🤷 没有门牌，不知道
address-later = 说不上来，让工作人员来问
ask-landmark = 没有门牌也行。旁边有什么好认的？
    比如：小卖部后面，红铁门
groups-no-one = 都不是
registered-no-group = 登记好了！
    { $name } · { $place }
    家里备用的暗号是 { $code }。人到了门口再说，别提前告诉人。
groups-none-chosen = 您没有选身份，现在还点不了菜。
    想起来了，按下面选一种。拿不准，就找人帮忙，工作人员帮您看。
groups-add-one = 🪪 选一种身份
group-take-off = ✖️ 不是这一类：{ $group }
group-taken-off = 「{ $group }」去掉了。选错了，按「再加一类」再选。
groupclaim-to-withdrawn = 本人去掉了身份
thanks-in-form = 不客气！

# 纸质材料：要哪一样，送到哪里
please-paper = 请把这样材料送来：{ $paper }。
    📍 送到{ $desk }，地址：{ $address }
    🕐 时间：{ $hours }
    ☎️ 去之前打个电话：{ $phone }
groups-brought = 📄 送到了：{ $group }
evidence-brought = 📄 已经送到社区了
ask-paper = 📄 要哪一样？按一下，或者写一句，住户照着看得到。
    要送到别处，也写上：哪里、几点。
hint-paper = 请写短一点，60 个字以内。
paper-identity = 身份证
paper-household = 户口本
paper-disability = 残疾证
paper-low-income = 低保证
paper-unemployed = 就业创业证
paper-medical = 病历
claim-stage-shown = 照片收到了，待核对
claim-photo = 📷 上面的照片是「{ $group }」的。
see-claim = ➡️ 看这一类：{ $group }
picture-ask = 收到照片。是哪一样的证件？
picture-of = 📷 { $group }的证件
picture-other = 不是证件
groups-how-to-show = 要交证件照片，直接发到这里就行。

# 小处：删除以后、设置、邀请、代办、长辈版、各人的帮助
whom-number = 🔢 家里人告诉了我六个数字
invitation-half = 您点开了一个邀请。还要请您的人点头，才算数。
news-vetoed = { $person }不要这个：{ $service } · { $when }，取消了。
    { $days } 天里，您不能替{ $person }点这个；本人随时可以点。
    不清楚，打 { $phone } 问。
elder-offer = 字多看着累？可以打开长辈版：按钮少，评价就按笑脸。
help-desk = 工作台怎么用：
    📋 按「待办」，急的在最前面。打开，办好，写上怎么办的。
    🔎 找人：/resident
    写名字和生日，或单号、卡号。
    📞 谁打电话来，您就替谁点菜、改时间、打星。
    📑 一批人一起登记：/import
    📐 规定：/rules
    📊 合同、钱、该办的：/projects
    📢 征集：/tenders
    🌍 公开给大家的：/open
    ✉️ 请新同事：/invite
    还不会，打电话：
    ☎️ { $phone }
help-supervisor = 监督方怎么用：
    📋 要办的在「待办」里，急的在最前面。
    🔎 找人：/resident
    📊 每份合同一张卡：/projects
    该办什么、哪天前办，写在上面。
    💰 钱花到哪里，点开卡上的「钱」，每一笔看得到。
    🔍 抽到的人家，按卡上的「抽查电话」，问三句就好。
    📎 要报告，按卡上的「报告」，表格和图都有。
    📢 发征集、批申请：/tenders
    🌍 大家看的：/open
    每月 5 号，看一眼上个月的数，按一下公开。
    📅 放假：/calendar
    📐 规定：/rules
    ✉️ 请新同事：/invite
    还不会，打电话：
    ☎️ { $phone }
help-manager = 机构怎么用：
    👥 按「社工」：时间、本事、证件、请假。
    📅 按「今天上门」：谁去哪家。
    📥 按「单子」：还没人接的。
    📊 合同、钱、指标：/projects
    📢 想接新项目，看征集、写申请：/tenders
    🌍 大家看得到的数：/open
    ✉️ 请社工：按「邀请」。
    有事按「找人帮忙」，或打电话：
    ☎️ { $phone }
help-worker = 社工怎么用：
    📨 有单子会发给您，能去就按「接单」。
    📅 按「今天」看去哪几家。
    📍 到门口按「我到了」。发不了位置，就写住户说的四位暗号。
    ✅ 做完按「都做完了」。
    ⛔ 去不了，早点按「来不了」。
    🆘 有危险，打 110、120。
    有事按「找人帮忙」，或打电话：
    ☎️ { $phone }
help-evaluator = 您是评估员，要看的材料会发到这里。
    📝 给申请打分：/reviews
    📢 征集：/tenders
    📊 看合同、评一评、要报告：/projects
    ⭐ 满意度怎么算：/method
    🌍 大家看得到的数：/open
    有事按「找人帮忙」，或打电话：
    ☎️ { $phone }
