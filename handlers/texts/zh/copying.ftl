# 拿走的那一份里，每一行怎么说
copy-entitled = 决定（{ $when }）：{ $service }，{ $day }，可以点。{ $by }
copy-not-entitled = 决定（{ $when }）：{ $service }，{ $day }，不能点。{ $by }
copy-by-hand = 由工作人员决定。
copy-by-rules = 按规定得出。
copy-appeal = 您申诉过（{ $when }，{ $service }）：{ $words }；结果：{ $status }；答复：{ $answer }
copy-appeal-open = 还在看
copy-appeal-upheld = 维持原来的决定
copy-appeal-changed = 改过来了
relay-kind-words = 话
relay-kind-voice = 语音
relay-kind-photo = 照片
copy-relay = 您托我们捎的{ $form }（{ $when }）：{ $words }
copy-apart = 您说过不要再派某人来：{ $since }；后来取消：{ $lifted }
copy-card = 家里的卡：{ $card }
copy-chat = 和我们说话的手机：{ $since }起，长辈版：{ $large }，收得到消息：{ $reachable }
copy-yes = 是
copy-no = 否
copy-post = 在这里的工作：{ $role }（{ $place }），{ $since }起，到：{ $until }
copy-services = 会做的服务：{ $services }

# 谁看过照片
did-see-picture = 看了照片
