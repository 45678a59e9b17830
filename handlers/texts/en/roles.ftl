role-worker = social worker
role-manager = manager
role-coordinator = coordinator
role-supervisor = supervisor
role-evaluator = evaluator

key-invite = ✉️ Invite
key-as-worker = 🔄 Work as social worker
key-as-manager = 🔄 Work as manager
key-as-coordinator = 🔄 Work as coordinator
key-as-supervisor = 🔄 Work as supervisor
key-as-evaluator = 🔄 Work as evaluator

command-today = Today’s visits
command-queue = What waits
command-invite = Invite a colleague
command-roles = What I work as

staff-home-manager = Your social workers, today’s visits and the orders that wait are under the keys below.
staff-home-evaluator = When it is your turn to evaluate, a message will come.

my-posts = You work here as:
leave = 🚪 No longer { $post } { $where }
leave-ask = Do you really give this up: { $post }? { $where }
    It takes effect at once; to come back you need a new invitation.
leave-yes = 🚪 Yes, I leave
leave-no = ↩️ No, I stay
left-now = Done, you have left. Thank you!

staffing = ✉️ Whom do you invite?
    Invitations still open: { $waiting }
    In post: { $posts }
staffing-back = ✉️ Invite
invite-coordinator = ➕ Coordinator
invite-evaluator = ➕ Evaluator
invite-manager = ➕ Manager
invite-worker = ➕ Social worker
invited-revoke = ✖️ Take back: { $what }
post-line = 👤 { $name } · { $post }
invite-no-provider = No organisation has a contract in your place yet.
invite-which-provider = Which organisation?
invite-which-place = For which place?
invite-whole = ✅ This place, all of it
invite-link = You are invited to be { $role }. Open it within 48 hours; it works once:
invite-what-next = Forward the message above to whom you invite. When somebody opens it, I ask you first whether it is them.

invitation-opened = Somebody opened your invitation:
    👤 { $name }
    ☎️ { $phone }
    { $post }
    Is it whom you invited? If in doubt, call them first.
no-phone = no telephone given
it-is-them = ✅ Yes, I invited them
not-them = ✖️ No, I did not
invitation-waits = Thank you! Whoever invited you has been told; as soon as they agree, you can begin.
invitation-denied = Whoever invited you did not confirm it. Please call them.
role-was-given = ✅ Done: { $name } can begin.
role-given = ✅ Your invitation is confirmed.
role-ended = You are no longer { $role }; its keys are gone. With questions, please call whoever invited you.
roles-contradict = Whoever evaluates cannot work for an organisation. Please ask a person, or call { $phone }.

dismiss-ask = { $name } · { $post }
    Is this post to end? It takes effect at once; what is in hand goes to others.
dismiss-yes = 🚪 End it

did-left = The worker left; somebody else is looked for
why-left = left the post
staff-unread = I did not understand that, and keep your words. One tap takes them to whoever is on duty.
