# 两只钟：办理用了多久，一共多久
case-clocks = ⏱ 办理 { $handled }（等住户、下班时不算）· 总共 { $age }
case-age = ⏱ 总共 { $age }
task-heard = 💬 您等的人说话了：
case-take-up = ▶️ 接着办
lasting-days = { $days } 天 { $hours } 小时
lasting-hours = { $hours } 小时 { $minutes } 分
lasting-minutes = { $minutes } 分
