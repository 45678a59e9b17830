# «我不要马德福来»
unwanted-ask = 以后都不要 { $worker } 来了吗？
unwanted-booked = 以后都不要 { $worker } 来了吗？
    您的单子还在，时间不变，我另找一位来。
unwanted-nobody = ✖️ 这一次谁也不用来
unwanted-not = 👌 不是，照旧
