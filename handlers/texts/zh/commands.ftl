command-start = 首页
command-order = 点菜
command-orders = 我的订单
command-settings = 设置
command-help = 怎么用
command-resident = 找居民
command-projects = 看项目和合同
