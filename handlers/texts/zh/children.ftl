# 说的是谁;孩子自己的规则
ask-of-whom = 您说的是谁?按一下。不按也行,已经有人在管了。
whom-another = 👥 别人
ask-whom-name = 说说名字和住的社区或村。
    比如:建国路社区 王小明
whom-noted = 记下了,已经告诉值班的工作人员。要紧就打 110。
case-told-by = 🗣 说的人:{ $name } ☎️ { $phone }
case-could-be-child = ⚠️ 还不能肯定说的是哪个孩子。家里有孩子住在这一带的同事看不到这件事,先由您来处理。
case-could-be-anyone = ⚠️ 还不能肯定说的是谁。有家人住在这一带的同事看不到这件事,先由您来处理。
did-about-whom = 问清了说的是谁
