# 领域用语：同一件事，处处同一个词
service-mediation = 矛盾调处
service-humanistic-care = 人文关怀
service-counselling = 心理疏导
service-behaviour-correction = 行为矫治
service-relationship = 关系调适
service-resource-coordination = 资源协调
service-charity-relief = 慈善救助
service-job-skills = 劳动技能培训
service-daily-care = 生活照料
service-housekeeping = 家政保洁
service-hospital-escort = 住院陪护
service-hospice = 临终关怀
service-health-check = 健康体检
service-medical-rehab = 助医康复
service-legal-aid = 法律援助
service-recreation = 文体娱乐
service-livelihood-relief = 生活救助
class-social-work = 社会工作服务
class-convenience = 社区便民服务

# 专项甲、乙、丙指什么，写在纸上的对照表里，不写进任何消息
group-elderly-at-home = 在家养老的老人
group-disabled = 残疾人
group-left-behind-child = 留守儿童
group-child-in-difficulty = 困境儿童
group-behaviour-deviation-child = 专项甲
group-community-correction = 专项乙
group-unemployed = 下岗失业人员
group-orphan = 孤儿
group-abused-minor = 专项丙
group-low-income = 低保户
group-other-hardship = 其他特别困难的人

bond-guardian = 监护人
bond-family = 家人
bond-neighbour = 邻居
bond-cadre = 村居干部

rhythm-once = 只来一次
rhythm-weekly = 每周一次
rhythm-half-monthly = 每半个月一次
rhythm-monthly = 每月一次

order-status-submitted = 等社区核对身份
order-status-placing = 正在找人
order-status-waiting = 排队等候
order-status-booked = 已约好
order-status-started = 正在服务
order-status-done = 做完了，等您评价
order-status-closed = 已完成
order-status-cancelled = 已取消
order-status-refused = 没有批准

reason-area-not-in-pilot = 您住的地方还没有开通这项服务
reason-group-not-served = 这项服务不是给您登记的这一类人的
reason-certificate-expired = 您的身份核对过期了，要再核对一次
reason-quota-spent = 这个月的次数已经用完，下个月还可以点
reason-no-consent = 还没有同意我们使用您的信息
reason-no-guardian-consent = 孩子不满 14 岁，要监护人先同意
