news-waiting = 对不起，现在还没有人有空。您排上队了，一有人就告诉您。不用再点。
news-waiting-lost = 对不起，{ $was } { $when } 来不了了，别的人这时候都没空。您的单子还在，一有人就告诉您。不用再点。
news-refused = 这一单没有批准。
news-cancelled = 这一单取消了。
news-still-waiting = 对不起，还没有找到能来的人。我们没忘，天天在找，现在找 { $when } 能来的。您不用再点。
news-still-looking = 刚问的那位来不了，正在问下一位。您不用再点。
news-given-up = 对不起，这一次没有人能来。下一次 { $when } 照常，您不用再点。
news-given-up-looking = 对不起，这一次没有人能来。下一次 { $when }，我们在找人，您不用再点。
news-booked = 🎉 约好了！{ $worker } { $when } 来。
news-started = { $worker } 已经到您家了。
news-started-far = { $worker } 说到门口了，可是手机上的位置离您家还远。看见人了再开门；没见到人，按「找人帮忙」。
news-missed = 对不起，说好的人没有来。我们马上另找一位，社区的人也在查。您不用再点。
news-visit-cancelled = { $when } 的上门有变动，我们在另找一位。您不用再点。
news-visit-lost = { $was } { $when } 来不了了，我们在另找一位。您不用再点。
news-eve = 明天 { $worker } 来做{ $service }：{ $when }。
news-today = 今天 { $worker } 来做{ $service }：{ $when }。
news-soon = 快到时间了：{ $worker } { $when } 来。
news-not-at-home = { $worker } 到门口了，没人开门。您在家吗？工作人员会给您打电话。
news-task-taken-child = 这里的大人看到了，会马上找你。
    现在有危险，不用等，马上打：
    { $numbers }
news-task-taken = 工作人员看到了，会马上联系您。
    着急就打 { $phone }。
