# 隐私与我的数据
command-mydata = 我的数据
command-privacy = 隐私
key-mydata = 我的数据
key-privacy = 隐私
privacy-button = 🔒 我们怎么用您的信息
mydata-button = 📁 我的数据

privacy = 🔒 您的信息，我们这样用：
    1. 只问找人上门用得着的：名字、生日、住处、电话、身份。
    2. 协调员办事时看；社工接了单才看到名字和门牌；别人看不到。
    3. 这些话经过 Telegram，它的服务器在国外；不想写在这里，可以打电话或到社区服务中心办。
    4. 健康、困难身份、位置、语音，每样单独问您；不同意，照样能点菜。
    5. 您随时可以看、拿走一份、改、收回同意、删除。
privacy-kept = 留多久：
    · 您发的消息 { $inbox } 天，我们发的 { $outbox } 天
    · 语音变成的字 { $voice } 天，证件和做完的照片 { $papers } 天
    · 备注和办过的事 { $words } 年
    · 单号、日期和钱 { $evidence } 年
    · 求助和举报伤害的话 { $report } 年

purpose-service = 安排上门服务
purpose-child = 帮助不满 14 岁的孩子
consents = 您同意过的事，每样都可以单独收回：
consent-given = ✅ { $purpose }（{ $since }起）
consent-not-given = ✖️ { $purpose }：没有同意
consent-give = ✅ 同意：{ $purpose }
consent-withdraw = ↩️ 收回：{ $purpose }
consent-withdrawn = 收回了：{ $purpose }。从现在起不再用。
consent-withdrawn-orders = 还没上门的单子已经取消。遇到危险，我们照样帮您。

mydata-title = 📁 { $name }
mydata-person = 出生：{ $born }
    电话：{ $phone }
    住处：{ $place }
    门牌：{ $door }
    家里备用的暗号：{ $code }
mydata-groups = 身份：{ $groups }
mydata-carer = 代办人：{ $name }（{ $bond }）
mydata-charge = 您替 { $name } 代办（{ $bond }）
mydata-count = 单子 { $orders } 张，上门 { $visits } 次
mydata-readers = 👀 谁打开过您的档案：
mydata-reader = { $role } · { $when }
mydata-no-readers = 👀 还没有人打开过您的档案。
mydata-copy = 📄 拿走一份
mydata-correct = ✏️ 改一改
mydata-consents = ↩️ 同意了什么
mydata-of = 📁 { $name }
mydata-file = 我的数据.txt
mydata-copied = 都在这个文件里了。请收好，别转给别人。
mydata-unspoken = 为了安全，不方便写在手机里的内容（紧急求助、举报、部分身份），请到社区服务中心当面查。
mydata-consent = 同意：{ $purpose }，{ $given }；收回：{ $withdrawn }
mydata-order = 单子 { $number }：{ $service }，{ $when }，{ $days }，{ $status }，备注：{ $note }
mydata-visit = 上门 { $number }：{ $when }，{ $worker }，情况：{ $note }，回答：{ $closing }，几颗星：{ $stars }，您说：{ $words }
mydata-case = { $queue }，{ $when }：{ $words }
mydata-talk = 您说过（{ $when }）：{ $words }

mydata-which = 要改哪一样？
correct-name = 名字
correct-birth = 出生日期
correct-phone = 电话
correct-door = 门牌
correct-ask-name = 正确的名字是？
correct-ask-birth = 正确的出生日期是？像这样：1948年3月1日
    改了以后，社区会重新核对身份。
correct-ask-phone = 正确的电话是？
correct-ask-door = 正确的门牌是？比如：3号楼2单元501
hint-phone = 电话没看懂，请只写数字。
corrected = ✅ 改好了。


delete-button = 🗑 删除我的数据
delete-ask = 真的要删除吗？
    您的名字、生日、电话、门牌、说过的话，马上全部删掉。没上门的单子会取消。删了找不回来。
delete-kept = 还要留下的：
    · 单号、日期、服务种类、身份类别、批不批的理由和钱，不带名字，留 { $evidence } 年：公家的钱要说得清。
    · 举报伤害的话、还没办完的求助，留 { $report } 年。举报的记录，法律要求留；留几年，法律没写明，是我们定的。
    · 备份里的，30 天内清掉。
delete-yes = 🗑 是的，删除
delete-no = 不删了
deleted = 删好了。我们这里，您的名字、联系方式和说过的话都没有了。
    这个聊天上面还看得到，请把聊天也清空：长按这个聊天，选「删除聊天」。
    以后需要，发一句「您好」就能重新开始。
staff-must-leave = 您还在这里工作。请先退出岗位（发 /roles），再删除数据。
visit-under-way = 现在正有人在上门。等服务做完，再删除。
about-carer-left = 代办人注销了，这位现在没人代办。请联系。

purpose-health = 健康和残疾的情况
purpose-identity = 低保等困难身份
purpose-whereabouts = 您发来的位置
purpose-voice = 用电脑把语音变成字
consent-yes = ✅ 同意
consent-no = 不同意
consent-ask-health = 单独问您一件事：这会用到健康或残疾的情况，只给协调员和上门的人看。同意吗？
    不同意，别的服务照样能点。
consent-ask-identity = 单独问您一件事：要记下低保这类困难身份，只给协调员核对。同意吗？
    不同意，就不记这一类，别的照样办。
consent-ask-whereabouts = 单独问您一件事：您发的位置要给工作人员看。同意吗？
    不同意，位置不保存，您说一句地址也行。
consent-ask-voice = 单独问您一件事：要不要让电脑把您的语音变成字？工作人员照样会听。
    不同意，只由人来听。
consent-declined = 好的，不用它。别的服务照样能点。
place-again = 好的。请再发一次位置。

needs-reason = 🔒 这是未成年人的档案。为什么要看？选了就打开，会记下来，24 小时内有效。
looking-case = 📂 办这件事
looking-visit = 🕐 安排上门
looking-complaint = 💬 处理投诉
looking-check = 🪪 核对身份
