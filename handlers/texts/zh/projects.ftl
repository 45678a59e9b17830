key-projects = 📊 项目
projects = 📊 有 { $count } 个项目。看哪一个?
projects-none = 📊 还没有项目。
projects-back = ⬅️ 全部项目
project-open = 📊 打开看
project = 📊 { $name }
    机构:{ $house }
    购买方:{ $place }
    { $state } · { $since }到{ $until }
    合同 { $budget } 元 · 一次 { $visit } 元 · 每月 { $visits } 次
project-to-drafted = 草稿
project-to-submitted = 交上去了,等结果
project-to-reviewed = 评审完了
project-to-refused = 没有批准
project-to-withdrawn = 撤回了
project-to-approved = 批准了,等三方签字
project-to-in-contract = 合同在执行
project-begins = 合同签好了,还没开始
project-to-suspended = 暂停了
project-to-ended = 到期了,等终期评估
project-to-closed = 结清了
project-to-terminated = 终止了
party-purchaser = 购买方
party-provider = 承接方
party-supervisor = 监督方
step-review = 评审
step-sign = 签合同
step-draft = 起草合同
step-advance = 付预付款
step-settle = 报结算
step-approve = 核准
step-pay = 付款
step-midterm = 中期评估
step-rectify = 整改
step-final = 终期评估
step-premises = 给办公场地
step-office = 给办公费
step-wages = 给工资
step-publish = 公开
duties = 该办的:
duty-month = { $month }月{ $step }
duty-due = · { $party }:{ $step },{ $until }前
duty-late = ⏰ { $party }:{ $step },晚了 { $days } 天
duty-told = 📊 { $name }({ $house })有一件事该办:
duty-to-open = 该办了
duty-to-done = 办好了
duty-to-dropped = 不用办了
project-everywhere = 全省
