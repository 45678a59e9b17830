# 女师傅还是男师傅
sex-woman = 女师傅
sex-man = 男师傅
sex-any = 谁来都行
sex-any-do = 👌 谁来都行，快就好
sex-not-noted = 不写
sex-wish = 🙋 洗澡、擦身、照料、陪最后一程，想要谁来？
wish-in-the-way = ⏳ 您说要{ $sex }来，现在{ $sex }都没空。别的师傅可以来：按「谁来都行」，马上接着找。不按也行，我们等着。
no-times-wish = 您说要{ $sex }来，现在{ $sex }都没空。
confirm-wish = 🙋 { $sex }来
confirm-wish-add = 🙋 想要{ $sex }来
case-wants-sex = 🙋 照料时要{ $sex }来
mydata-wants-sex = 照料时想要：{ $sex }
bar-other-sex = 没写是女师傅还是男师傅，住户有要求
bar-not-man = 住户希望女师傅来
bar-not-woman = 住户希望男师傅来
colleague-sex = 🙋 女师傅还是男师傅
sex-of = 🙋 { $name } 是女师傅还是男师傅？
    有的住户洗澡、擦身只要女师傅（或男师傅）。不写，就不派去这样的人家。
why-as-wished = 住户想要女师傅或男师傅
news-replaced-wished = 按您说的，换 { $worker } 来：{ $when }。时间没有变，您不用再点。
news-replaced-moved-wished = 按您说的，换 { $worker } 来，时间改到 { $when }。不合适就按「换时间」，您不用再点。
sex-heard = 🙋 记下了：洗澡、擦身、照料，要{ $sex }来。
sex-heard-else = 🙋 记下了，写在单子上：要{ $sex }来。洗澡、擦身、照料一定是{ $sex }；别的活儿，看谁有空。
