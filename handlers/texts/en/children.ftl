# Whom it is about; a child's own rules
ask-of-whom = Whom do you mean? Press one. You need not: somebody is on it already.
whom-another = 👥 Somebody else
ask-whom-name = Say the name and the community or village.
    For example: 建国路社区 王小明
whom-noted = Noted; whoever is on duty knows. If it is urgent, call 110.
case-told-by = 🗣 Told by { $name } ☎️ { $phone }
case-could-be-child = ⚠️ It is not certain which child is meant. Colleagues who have children around there cannot see this case; it has come to you for that reason.
case-could-be-anyone = ⚠️ It is not certain who is meant. Colleagues who have family around there cannot see this case; it has come to you for that reason.
did-about-whom = Found out who is meant

child-rules = 📄 These are your own rules. Read them one by one, take your time.
    🍲 Somebody can come and help you. It costs nothing.
    🧑‍🏫 We have checked whoever comes.
    🚫 Nobody may hit you, insult you or touch your body in a bad way. Nobody at home either.
    🤐 Nobody may make you keep their secret.
    ✋ If you do not want something, say “no”. Saying “no” is not wrong.
    🤫 Only the grown-ups who help you can read what you say.
    📣 If somebody hurts you, we must tell the police, or the grown-ups whose work it is.
    🏠 We do not tell whoever hurts you, not at home either.
    🙋 You may come alone: without registering, without a yes from home.
    { $ages }
    ☎️ In danger call 110. If you want to talk, these answer now:
    { $numbers }
child-rules-guardian = 👵 Before somebody comes, the grown-up who looks after you must agree. We ask only if you say so.
child-rules-own = 🪪 You are 14 or more: your own yes is enough for somebody to come.
child-understood = ✅ I understand
child-hurts = 🆘 Somebody hurts me
child-human = 🙋 A grown-up, please
child-want = 🍲 I want somebody to come
child-grown = I am a grown-up
key-child-rules = 📄 My rules
child-my-phone = 📱 Leave my number
child-thanks = Good! If a grown-up should phone you, press “Leave my number” below. You need not.
child-hello = Hello { $name }! Say what you would like, in your own way.
child-home = Hello! What would you like? Say it, or press a button.
    No registering, and nobody at home need agree.
    If you cannot wait, call now:
    { $numbers }
child-heard = I wrote it down; a grown-up here has it.
    Somebody reads it and comes back to you before { $by }. We do not tell anybody at home.
    If you cannot wait, call now, somebody will listen:
    { $numbers }
child-human-called = Good, the grown-ups here know. Somebody comes back to you before { $by }.
    Whatever you want to say, write it now: they can read it.
    In danger call 110 at once; you may also call { $phone }.
child-notice = Hello! For somebody to come we need your name, birthday and where you live.
    Only whoever helps you and the grown-ups here see it.
    You are 14 or more: your own yes is enough. You can stop at any time.
    Do you agree?
child-ask-grown-up = Before somebody comes, the grown-up who looks after you must agree.
    A grown-up here talks with you first, to see whether it is good to ask.
    Shall we ask? If you say no, we do not.
child-ask-yes = ✅ Yes, ask
child-not-asked = You told us that somebody hurts you, so we ask nobody at home anything.
    Tell the grown-ups here what you would like.
child-who-cares = Who is the grown-up who looks after you? If you know the number, write it too.
    If you do not know, write “I do not know”.
child-asked = Good, noted. Before { $by } a grown-up here talks with you first, and only then asks.
child-alone = You are not yet 14: to register, the grown-up who looks after you must come along.
    But you may ask us for help alone:
child-ask-name = What is your name?
child-ask-birth = When were you born? Year, month and day.
    Like this: 2010-03-01
child-ask-place = In which community or village do you live?
    A part of the name is enough, like: 建国路
child-ask-address = What is your door? Whoever comes must find it.
    Like this: 3号楼2单元501
about-guardian-wanted = A child came by itself and wants somebody to come; no guardian has agreed. Talk with the child alone first; ask the guardian only when that is safe, and not at all where harm is told of.
did-understood = understood the children's rules
