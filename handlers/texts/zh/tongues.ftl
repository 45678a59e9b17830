# 爱说什么话，会说什么话
tongue-mandarin = 普通话
tongue-qinghai = 青海话
tongue-tibetan = 藏语
tongue-monguor = 土族语
tongue-salar = 撒拉语
tongue-mongolian = 蒙古语
tongue-sign = 手语
tongue-any = 都行
part-language = 语言
part-of = { $part } { $points }/{ $most }
pick-speaks = 会说{ $tongue }

settings-wishes = 🙋 爱说什么话，要谁来
tongue-like = 🗣 { $name }爱说什么话？
    会说的师傅先问。
ask-tongue = 🗣 { $name }爱说什么话？
case-tongue = 🗣 爱说{ $tongue }
mydata-tongue = 爱说的话：{ $tongue }

colleague-speaks = 🗣 会说：{ $tongues }
colleague-tongues = 🗣 会说的话
tongues-of = 🗣 { $name } 会说什么话？可以选几样。
my-tongues = 🗣 我会说的话
tongues-own = 🗣 您会说什么话？可以选几样。
    有住户爱说这个话，就先问您。
