# 先不派单
desk-workers = 👥 来我们这里的社工。按名字打开：
desk-workers-none = 还没有社工来我们这里。
desk-workers-back = 👥 社工
desk-worker = 👤 { $name } · { $provider }
    ☎️ { $phone }
    📅 约好的上门 { $count } 次
suspend-until = ⏸ 先不派单给 { $name }：{ $why }。到什么时候？
suspend-days = { $days } 天
suspend-open = 说不准，等恢复
suspended-until = 到 { $day }
suspended-open = 等通知再恢复
suspended-by-desk = 社区说的
suspended-by-house = 机构说的
suspended-object = 🙋 我觉得不对，找人说
news-suspended = ⏸ 先不派单给您，{ $until }：{ $why }（{ $by }）。
    已经约好的上门换别人去。您觉得不对，就按下面，会有人听您说。
news-resumed = ▶️ 又可以派单给您了。
news-colleague-suspended = ⏸ 您机构的 { $name } 先不派单：{ $why }，{ $until }（{ $by }）。
    已经约好的上门换别人去，同事先顶。您觉得不对，就按下面，会有人听您说。
news-colleague-resumed = ▶️ { $colleague } 又可以派单了（社区说的）。
case-worker = 👤 这位社工
object-ask = 您觉得哪里不对？写一两句。不是停您的那位来看，换别人看。
object-done = 记下了，您的话交给另外一位看，不是说停的那位。会有人联系您。
about-objection = 🙋 觉得「先不派单」不对（请换人看，不由说停的那位）
