why = ❓ 为什么？
why-title = ❓ { $service }（{ $person }），{ $day }
why-anything = 点菜
unnamed-group = 这一类
why-waits = 身份还在核对。核对好就去找人，您不用再做什么。
why-claim = ❓ { $group }没有核对通过（{ $year }年{ $day }）。
    原因：{ $reason }
why-claim-rule = 依据：{ $source }，从 { $since } 起：要社区核对过才能点。
found-expired = { $group }：核对到 { $year } 年 { $until }，已经过期。再核对一次就行。
found-quota = 这个月可以来 { $quota } 次，已经有 { $visits } 次。下个月还可以点。
found-served = 能点的是：{ $groups }。
comma = 、
semicolon = ；
rule = 依据：{ $source }，从 { $since } 起。
law-no-consent = 依据：《个人信息保护法》第十三条。
law-no-guardian-consent = 依据：《个人信息保护法》第三十一条。
reason-none = 没有写明

appeal = ✋ 不对，我要申诉
appeal-ask = 哪里不对？写一句，或者发语音。
    会换一个人来看。
appeal-sent = 记下了，会换一个人来看。
    { $by } 之前回您。您不用再做什么。
appealed-already = 您已经申诉过这件事了，有人在看，或者已经回过您。着急就打 { $phone }。
law-forbids = 还没有本人或监护人的同意，这件事谁也不能代办。请先补上同意。
appeal-upheld = 您的申诉，换了一个人看过了。
    这次没有改。回复：{ $answer }
appeal-changed = ✅ 您的申诉，换了一个人看过了，改过来了。
    回复：{ $answer }
appeal-goes-on = 停下的单子接着办，不用再点。
appeal-order-now = 现在可以点了。
appeal-stars-count = 您的评价照样算进满意度。

queue-appeal = ⚖️ 申诉
appeal-case = ⚖️ 第一次的决定：
appeal-case-by = 第一次是 { $name } 定的。
appeal-case-rules = 第一次是按规定算的。
appeal-change = ✅ 改过来
appeal-uphold = ✖️ 维持原来的
appeal-answer-ask = 写一句给对方看：为什么这样定？
appeal-answered-now = ✅ 回复好了，已经告诉对方。
appeal-to-open = 提出申诉
appeal-to-upheld = 申诉：维持
appeal-to-changed = 申诉：改过来了
did-to-the-desk = 交给另一个人看
why-right-ended = 不再符合条件
why-appeal = 申诉
why-quota-spent = 这个月次数用完
about-right-ended = 单子停了：不再符合条件，请联系本人
about-quota-spent = 这个月的次数用完了

news-stopped = 您的身份核对到期了，这一单先停一停。社区会再核对一次，核对好接着办，您不用再点。
news-full = 这个月的次数用完了。您排上队了，下个月接着来，不用再点。
appeal-nothing = 没有找到被拒绝的申请。您的话已经交给工作人员。
appeal-which = 您要申诉的是哪一件？按一下，看看为什么，再按「不对，我要申诉」。
