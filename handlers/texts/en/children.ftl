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
