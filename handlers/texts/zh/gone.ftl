# 去世： asked once, told once
gone-ask = 您是说 { $name } 不在了吗？
gone-ask-whom = 您是说谁不在了？
gone-ask-desk = 🕯 { $name } 去世了吗？约好的都会取消，不再打扰家里。
gone-yes = 🕯 是的，{ $name } 走了
gone-no = 不是，我说的是别的
gone-told = 知道了，请节哀。约好的都取消了，不会再打扰。
gone-sorry = 请节哀。
gone-button = 🕯 人走了（去世）
gone-undo = ↩️ 记错了（{ $day } 记为去世）
gone-done = 🕯 记下了。约好的都取消了，不再提醒，不再回访。30 天内可以改回来。
gone-undone = ↩️ 改回来了，也跟家里说了对不起。还没到日子的单子都照旧。
person-gone = 知道 { $name } 走了，请节哀。约好的都取消了，不会再打扰。
    不是这样，就打 { $phone }。
about-gone = 🕯 听说这位住户走了，约好的都已取消。请看一看是不是真的，不急，别惊动家里。
alive-ask = 您还在，是弄错了吗？
alive-yes = ✅ 我还在，弄错了
not-gone-you = 对不起，是我们弄错了，说您不在了。已经改回来了，给您添堵了。
not-gone-theirs = 对不起，{ $name } 的事是弄错了，已经改回来了。
not-gone-again = 约好的都照旧，按一下看：
not-gone-nothing = 要人上门，随时点。
about-not-gone = ↩️ 说是走了，本人说还在。已改回来，没到日子的单子都照旧。请打个电话道个歉。
why-not-gone = 弄错了，人还在
why-gone = 去世
