back = ‹ 返回
cancel = 不弄了
home = 回首页
yes = 是
no = 不是
human = 🙋 找人帮忙
phone-line = ☎️ 人工电话 { $phone }

not-understood = 我没听懂。您可以再说一遍，或者按下面的按钮。
press-or-human = 请按下面的按钮选一个。不会弄就按「找人帮忙」。
old-button = 这个按钮旧了，给您换成现在的样子。
edited = 改过的话我看不到。要改，请再发一遍。
broken = 对不起，刚才出了点毛病。您说的话我记着，请再试一次。还不行就打 { $phone }。
voice-kept = 您的语音已经交给工作人员，会有人听、有人回您。您也可以打字，或者按下面的按钮。
photo-kept = 照片收到了，已经交给工作人员。
document-kept = 文件收到了，已经交给工作人员。
sticker = 收到 😊 想要什么帮助，说一句话就行。
human-called = 好的，已经告诉工作人员，会有人联系您。着急就打 { $phone }。

refused = 这件事现在办不了。请找人帮忙，或打 { $phone }。
stale = 情况已经变了，这是最新的：
not-allowed = 这一步您办不了。需要的话请找人帮忙，或打 { $phone }。
no-such-time = 这个时间刚被别人约走了。请换一个时间。
invitation-spent = 这个邀请已经用过，或者过期了。请让对方再发一个。
invitation-home = 邀请收到了，欢迎！

emergency = 别慌，马上打电话：
    { $numbers }
    已经告诉值班的工作人员，会马上联系您。
    您把在哪里、现在怎么样，再说一句。
emergency-mind = 您说的话我很放心不下。有危险，马上打 110 或 120。
    有人愿意听您说：
    { $numbers }
    已经告诉工作人员，会有人联系您。
