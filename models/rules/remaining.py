"""What still stands in which column when somebody is gone, and why: «law: …» or «house: …».

Every other column is empty then, or its row is gone. A test plants a row in every table, lets its
person go and compares: a column that is in neither place fails it.
"""

KEPT: dict[str, tuple[str, str]] = {
    "audit": (
        "act object_type facts hash",
        "law: logs stay for six months at least (Cybersecurity Law art. 21); codes, never names",
    ),
    "filegrant": (
        "reason",
        "law: each look at a minor's file is recorded (Minors' Network Regulation art. 34-38)",
    ),
    "consent": ("purpose", "house: shows that what was done was agreed to, and until when"),
    "care": ("bond scope status until", "house: shows who was allowed to speak, and how far"),
    "grant": ("role area_code", "house: shows who was allowed to do what they did"),
    "invitation": ("secret_hash role area_code", "house: how a post was come by"),
    "worker": (
        "certificate_until background_check_until suspended_since suspended_until suspended_why",
        "law: whoever came to a minor had been checked (Minors' Protection Law art. 62)",
    ),
    "order": (
        "number how status rhythm vouched_until tier stage",
        "house: public money can be answered for: which service was asked for",
    ),
    "plan": (
        "pattern rule anchor stands_for ends_on",
        "house: public money can be answered for: how often somebody was to come",
    ),
    "plandate": ("on", "house: public money can be answered for: on which days nobody was to come"),
    "offer": ("status", "house: that work was given out fairly can be shown"),
    "unmetdemand": ("reason", "house: what a place lacks tells the government what to buy"),
    "longing": (
        "service_code area_code group why month",
        "house: what a place lacks tells the government what to buy; a count without a name",
    ),
    "vote": ("options how", "house: what a place needs; a count without a name"),
    "visit": (
        "status proof closing",
        "house: public money can be answered for: what was done, proven and answered",
    ),
    "mark": (
        "side how reason",
        "house: public money can be answered for: by what each end was shown",
    ),
    "relay": ("kind", "house: whether two sides spoke can be shown; what they said is gone"),
    "hold": ("oddity status", "house: public money can be answered for: what was looked at"),
    "payment": (
        "kind status receipt since until",
        "house: public money can be answered for: who put it up, approved and paid it",
    ),
    "ledgerline": ("entry account", "house: public money can be answered for: the entries"),
    "spotcheck": (
        "status came outcome how",
        "house: public money can be answered for: what was said of a visit that was drawn",
    ),
    "review": (
        "scores nonce status",
        "house: public money can be answered for: how an application was scored",
    ),
    "signature": (
        "party sha256",
        "house: public money can be answered for: which text an office signed",
    ),
    "remark": (
        "party",
        "house: that a party spoke against a text can be shown",
    ),
    "indicatorentry": (
        "measure on status",
        "house: public money can be answered for: what was counted, and when",
    ),
    "rescue": ("why", "house: that nobody was left without help can be shown; codes, never words"),
    "answer": ("outcome how", "house: whether the work was done counts for the organisation"),
    "rating": (
        "how outcome",
        "house: the stars count for the organisation, the words are gone",
    ),
    "dispute": ("status", "house: that a worker was heard can be shown; the words are gone"),
    "exclusion": (
        "reason status",
        "house: that two people left stars out can be shown; the words are gone",
    ),
    "seat": ("voice", "house: public money can be answered for: who spoke of a contract, not how"),
    "objection": ("status", "house: that an organisation was heard can be shown"),
    "reversal": (
        "why status heard_until",
        "house: public money can be answered for: which visit was taken back; the words are gone",
    ),
    "groupclaim": (
        "group status valid_until",
        "house: public money can be answered for: the right to it; stigmatising groups go",
    ),
    "decision": (
        "service_code occasion day reasons right_ids",
        "house: public money can be answered for: why it was paid or not; the facts are gone",
    ),
    "appeal": (
        "service_code status granted_until",
        "house: public money can be answered for: what was granted by hand",
    ),
    "task": ("kind area_code county status", "house: how many needed a human being, where"),
    "inbox": ("status", "house: that nothing of what came in was lost"),
}

IMPERSONAL: dict[str, str] = {
    "draw": "seeds by which visits are drawn",
    "lot": "the places of visits in a month's draw, by number",
    "disqualification": "organisations out of service",
    "area": "places of the country",
    "balance": "what every pot of a project holds",
    "counter": "how many orders a day had",
    "dayplan": "how many visits of a day change hands, by number; gone after a month",
    "dayoff": "days of places, and on whose word nobody comes",
    "reckoned": "satisfaction with organisations, in shares and counts",
    "evaluation": "verdicts about contracts, in figures and codes",
    "rectifypoint": "what an organisation is to put right",
    "due": "kinds and moments of what is to be done",
    "entitlement": "rules that hold for everybody",
    "figure": "figures that hold for everybody",
    "tender": "calls of offices for projects",
    "application": "what organisations write of a place in general, and numbers",
    "barring": "years in which organisations may not apply",
    "project": "contracts of organisations",
    "contract": "texts between organisations and offices",
    "indicator": "what contracts of organisations are to reach",
    "volunteer": "who helps a project, as its organisation calls them; gone when they leave",
    "projectgroup": "contracts of organisations",
    "incubation": "stages of organisations",
    "training": "sessions of a place: when, where, about what",
    "support": "what organisations were given, and by which decision",
    "violation": "what organisations did, and by which decision",
    "survey": "what an office asks everybody of a place",
    "duty": "steps that a party of a contract owes, and when",
    "publication": "what everybody may know of a month, aggregates of at least a few",
    "provider": "organisations; their telephone is an office's",
    "qualification": "evidences of organisations",
    "service": "the catalogue",
}
"""Tables with words that are about nobody."""
