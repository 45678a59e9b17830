# How each line of the copy reads
copy-entitled = Decision ({ $when }): { $service }, { $day }: you may order it. { $by }
copy-not-entitled = Decision ({ $when }): { $service }, { $day }: you may not order it. { $by }
copy-by-hand = Decided by our staff.
copy-by-rules = It follows from the rules.
copy-appeal = You appealed ({ $when }, { $service }): { $words }; result: { $status }; answer: { $answer }
copy-appeal-open = still being looked at
copy-appeal-upheld = it stays as it was
copy-appeal-changed = put right
relay-kind-words = Words
relay-kind-voice = Voice note
relay-kind-photo = Picture
copy-relay = { $form } we passed on for you ({ $when }): { $words }
copy-apart = You asked that somebody should not come again: { $since }; lifted: { $lifted }
copy-card = Card of your home: { $card }
copy-chat = The phone you speak to us on: since { $since }, elder mode: { $large }, reachable: { $reachable }
copy-yes = yes
copy-no = no
copy-post = Your work here: { $role } ({ $place }), since { $since }, until: { $until }
copy-services = Services you do: { $services }

# Who looked at a picture
did-see-picture = looked at the picture
