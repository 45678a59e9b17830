# What people like to speak, what workers speak
tongue-mandarin = Mandarin
tongue-qinghai = Qinghai dialect
tongue-tibetan = Tibetan
tongue-monguor = Monguor
tongue-salar = Salar
tongue-mongolian = Mongolian
tongue-sign = sign language
tongue-any = Any will do
part-language = Language
part-of = { $part } { $points }/{ $most }
pick-speaks = speaks { $tongue }

settings-wishes = 🙋 Language, and who comes
tongue-like = 🗣 What does { $name } like to speak?
    Workers who speak it are asked first.
ask-tongue = 🗣 What does { $name } like to speak?
case-tongue = 🗣 Likes to speak: { $tongue }
mydata-tongue = Likes to speak: { $tongue }

colleague-speaks = 🗣 Speaks: { $tongues }
colleague-tongues = 🗣 Languages
tongues-of = 🗣 What does { $name } speak? Several are fine.
my-tongues = 🗣 What I speak
tongues-own = 🗣 What do you speak? Several are fine.
    Whoever likes to speak it, you are asked first for them.
