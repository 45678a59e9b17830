"""What a person's own copy leaves out, and why: each table and each column with words in it.

Every other table that leads to a person is told in the copy, and a test walks all of them.
"""

TABLES: dict[str, str] = {
    "deskview": "which place a colleague looks at, at work; the post itself is told",
    "handover": "who relieved whom at the desk; work of a post, and nobody's story",
    "likeness": "two entries that the desk compares; it would tell of somebody else's file",
    "dispute": "a worker's word against stars; stands with its answer among their own ratings",
    "attempt": "how fast a chat went on; full again within the hour",
    "casenote": "a case worker's own notes: for no other eyes, so that they can be honest",
    "carecode": "lives for half an hour, and only its hash is kept",
    "dayplan": "numbers of an organisation's day; the visits themselves are told",
    "plandate": "single days that were changed; the days ahead stand on the order's card",
    "keep": "whom the person wants again: it stands on their own order's card and ends there",
    "dayoff": "a day that holds for a place, set by whoever answers for it; work of a post",
    "dialogue": "the form that stands open on the person's own screen",
    "filegrant": "each reading is told; why a minor's file was read could tell a guardian",
    "hold": "what the desk looks at about a worker's visit; told to that worker when it begins",
    "mark": "where a worker stood when they came and went; the visit itself is told",
    "picture": "where a picture of the work lies with the messenger; the order's card shows it",
    "calendarlink": "an address in the person's own calendar, of which only a hash is kept",
    "homenumber": "the list printed on the card that hangs in the home; said once each",
    "callback": "what the home remembered of a leaving; numbers that say nothing of anybody",
    "inbox": "the person's own messages, in their own chat; erased within days",
    "invitation": "how a post was come by; the post itself is told",
    "ledgerline": "the organisation's money; nothing of it is the person's",
    "offer": "whom the house asked is about these workers; the visit tells who came",
    "outbox": "our messages, in the person's own chat; erased within days",
    "paper": "a file on its way into the person's own chat; gone once it was sent",
    "tasknote": "what colleagues tell each other about their work on a case; the case is told",
    "qualification": "an organisation's evidence; whoever showed it or looked acted for an office",
    "disqualification": "about an organisation; whoever said so acted for an office",
    "rescue": "who fell out is about these workers; the visit tells who came",
    "unmetdemand": "a count of what a place lacks; the order tells that it waited",
    "upload": "lists that a colleague brought: about others, and work of a post",
}

COLUMNS: dict[str, str] = {
    "audit.facts": "statuses and reasons of what is told in words elsewhere; never a name",
    "audit.hash": "ties a row to the one before it, and says nothing",
    "correction.label": "what a machine should have understood; the sentence is told",
    "groupclaim.evidence": "a picture's address with the messenger; it lies in the sender's chat",
    "groupclaim.paper": "which paper the desk asked for; the desk's own words, in a message",
    "household.secret_hash": "of the picture on the card; the card is in the home",
    "order.photo": "a picture's address with the messenger; it lies in the sender's chat",
    "relay.file_id": "a sound's or a picture's address with the messenger; it lies in their chat",
    "task.file_id": "a sound's or a picture's address with the messenger; it lies in their chat",
    "visit.code": "said at one door on one day; it opens nothing afterwards",
    "worker.suspended_why": "one of four codes; the worker is told it on the day",
    "voicenote.file_id": "a sound's address with the messenger; the words are told",
}
