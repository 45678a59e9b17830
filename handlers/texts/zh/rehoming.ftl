# 换一家
rehomed = 🏠 { $house } 以后不来了。这不是您的问题。
    我们给您换一家，时间不变：
rehomed-looking = • { $service }：{ $when }
rehomed-today = • { $service }：今天这一次照常来，下一次换一家
rehomed-resting = • { $service }：先停着，您说可以来了就换一家来
rehomed-told = 一约好就告诉您是谁来。您不用再点。
news-replaced-house = { $was }那家机构以后不来了，这不是您的问题。换 { $worker } 来：{ $when }。时间没有变，您不用再点。
news-replaced-moved-house = { $was }那家机构以后不来了，这不是您的问题。换 { $worker } 来，时间改到 { $when }。不合适就按「换时间」，您不用再点。
why-house-over = 原来的机构不再做了
