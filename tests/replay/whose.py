"""Whose button it is: written by hand from what is promised to people, never from the rules.

A kind that stands in no row of `SHARED` belongs to whoever got it, and to nobody else.
"""

from enum import StrEnum


class Whose(StrEnum):
    """Who else may press it."""

    EVERYBODY = "everybody"
    ASKED = "asked"  # whoever was asked the very question
    THEMSELVES = "themselves"  # the person it is about
    SIDE = "side"  # and whoever speaks for them today
    DESK = "desk"  # whoever answers for their place, but never who spoke for them
    OFFICE = "office"  # every desk, wherever it is
    SUPERVISORS = "supervisors"  # everybody who supervises, wherever it is
    PLACE = "place"  # whoever answers at a desk for the place that it names
    OVER = "over"  # whoever supervises that place
    POLICY = "policy"  # the desk of a prefecture or more
    WORKERS = "workers"  # everybody who goes out
    MANAGERS = "managers"  # everybody who manages
    APPOINTERS = "appointers"  # everybody who gives posts
    COLLEAGUES = "colleagues"  # who manages the same organisation as somebody who got it
    PARTIES = "parties"  # who has a part in the contract: the three, and whoever evaluates
    BUYERS = "buyers"  # the desk that buys it
    WATCHERS = "watchers"  # whoever supervises it
    HOLDERS = "holders"  # whoever manages the organisation that has it
    JUDGES = "judges"  # everybody who supervises or evaluates
    OVERSEERS = "overseers"  # everybody who may have a part in some contract
    EVALUATORS = "evaluators"  # everybody who evaluates
    CHAIN = "chain"  # who appoints in the same organisation, or in places above or below


SHARED: tuple[tuple[Whose, str, str], ...] = (
    (
        Whose.EVERYBODY,
        "h x ln la ag nag me cf os mn mu se em 8D 9g 9h 9z 3a 3d 5j 6j 6h",
        "one's own screens",
    ),
    (Whose.EVERYBODY, "4a 4b 4c 4d 4f 4g 4n", "a child's own words; back to one's own form"),
    (Whose.EVERYBODY, "qf qg qh", "who serves here is public"),
    (Whose.EVERYBODY, "9gc 9gd", "what a place is asked, and what came of it, is public"),
    (Whose.SIDE, "9ga 9gb 9ge 9gf", "what is wanted is said by both"),
    (Whose.DESK, "9ga 9gb 9ge 9gf 9gi", "or told at the desk"),
    (Whose.OFFICE, "9gg 9gj:own:0", "doors; each to one's own places"),
    (Whose.PLACE, "9gj 9gk 9gh", "what the people of a place could not get, and are asked"),
    (Whose.SUPERVISORS, "9ae 9af 9ag 9ah 9ai", "the sessions of one's own places"),
    (Whose.SUPERVISORS, "9aa 9ab 9ac 9ad 9aj 9ak 9al 9am 9an", "organisations of one's places"),
    (Whose.MANAGERS, "9ap:0", "one's own organisation"),
    (Whose.COLLEAGUES, "9ap", "two may manage one organisation"),
    (Whose.OVER, "9gl 9gm 9gn 9go 9gp", "each row of it, without a name, and what to buy"),
    (Whose.EVERYBODY, "hu:0 6a:0", "about nothing but whoever presses"),
    (Whose.ASKED, "a b as", "it carries the number of one's own open question"),
    (Whose.THEMSELVES, "9I", "the colleague who was asked"),
    (Whose.THEMSELVES, "3c 3h 3i 6i", "no proxy gives the right away, says no or deletes"),
    (Whose.SIDE, "so ct nds nd nt ca co hu ra rw ad sp 9p", "an order is followed by both"),
    (Whose.THEMSELVES, "8C", "that they live, nobody knows better"),
    (Whose.SIDE, "8m 8n 8o 8p 8q 8r 8s 8t 8u 8v 8w 8x 8y", "and changed by both"),
    (
        Whose.SIDE,
        "3b 3e 3f 3g 3o 3p 4t 4r 4w 1a 1b 1l 2w 2a",
        "a proxy stands in their place",
    ),
    (Whose.SIDE, "9e 9u 9v 9mh", "that a home knows, or waits, is said by both"),
    (Whose.SIDE, "0m 0n 0o 0w 0x 0p 0q 0r 0c", "how it was is said by both"),
    (Whose.SIDE, "6a 6b 6c 6d 6e 6f 6g 6k 0f", "what is kept of them"),
    (Whose.SIDE, "qi", "what is said of a visit that was drawn"),
    (Whose.DESK, "qi qk ql", "or told by telephone"),
    (Whose.SUPERVISORS, "qj", "whom to telephone in one's own places"),
    (Whose.SIDE, "0C 0D 0K 0M", "a case is followed by both"),
    (
        Whose.DESK,
        "ct nds nd nt ca co ra rw 8a 3b 3c 3e 3f 3g 3o 3p 6f 6k 2w 2a 0f",
        "said by telephone, at the desk",
    ),
    (Whose.DESK, "8m 8n 8o 8p 8q 8r 8s 8t 8u 8v 8w 8x 8y 8z 8C", "and changed there"),
    (Whose.DESK, "0m 0n 0o 0w 0x 0p 0q 0r 0v 0u", "how it was, said by telephone"),
    (
        Whose.DESK,
        "ot tk tv cl ht bh ce nf rf 1c 1d 1e 1f 1g 1j 1k 2u 4l 4o al rl 6l 0e 9mn 0d",
        "cases",
    ),
    (Whose.DESK, "9A 9B 9C 9K 9L", "cases that change hands, rest, or get a note"),
    (Whose.DESK, "8j 0d", "a case that goes up; both pictures of a visit that is held"),
    (Whose.SIDE, "8k 8l 8A 8B", "who comes is chosen by both"),
    (Whose.DESK, "8Q 8R", "how soon an order is owed"),
    (Whose.DESK, "9D", "a case that is gone on with"),
    (Whose.SIDE, "8S 8T 8U", "what is wished of whoever comes"),
    (Whose.DESK, "8S 8T 8U", "or told the desk by telephone"),
    (Whose.WORKERS, "8X 8Y", "what they speak"),
    (Whose.COLLEAGUES, "8V 8W 8Z 80", "what a colleague speaks and is"),
    (Whose.DESK, "8k 8l", "or told the desk by telephone"),
    (Whose.DESK, "oo ho we di 1h 1i 3l 3m 3n 3q 3r 3s", "orders and files at the desk"),
    (
        Whose.OFFICE,
        "qu oq 9J 9Y 9Z 9j 9P 9Q 9T 9F 9N 9G 9H 9M 3k 3t 2r 2k",
        "doors; each to what belongs to the place",
    ),
    (Whose.SUPERVISORS, "9U 0h 0i", "the organisations of one's own places"),
    (Whose.POLICY, "2e", "a rule holds for the whole programme"),
    (Whose.WORKERS, "td 9a 9b 9f 9w 0s", "one's own day"),
    (Whose.MANAGERS, "qa:0 5m 5y 5z 9l 9i 9R", "one's own organisation"),
    (
        Whose.COLLEAGUES,
        "qa qb 5n 5o 5p 5q 5r 5s 5t 5u 5v 5w 5x 8g 8h 8i 9S",
        "two may manage one organisation",
    ),
    (Whose.COLLEAGUES, "9m 9n 9o", "a day of the organisation that they manage"),
    (Whose.OVERSEERS, "9pa", "a door; it shows one's own"),
    (Whose.EVERYBODY, "9ha 9hb", "what is public"),
    (Whose.WATCHERS, "9he 9hf", "reports, which tell of spot checks"),
    (Whose.EVALUATORS, "9he 9hf", "the same for whoever judges"),
    (Whose.WATCHERS, "9hc", "what is to be published of the place of a project"),
    (Whose.SUPERVISORS, "9hd", "of one's own places"),
    (Whose.OVERSEERS, "9ba 9bb", "a call for projects is public"),
    (
        Whose.COLLEAGUES,
        "9bc 9bd 9be 9bf 9bg 9bh 9bi 9bj 9bk",
        "what one's organisation applies with",
    ),
    (Whose.WATCHERS, "9bd", "and once handed in whoever answers for the call"),
    (Whose.SUPERVISORS, "9bl", "a call for one's own place"),
    (Whose.OVER, "9bm 9bn 9bo", "a call is brought to its end by whoever supervises the place"),
    (Whose.EVALUATORS, "9bp", "one's own sheets; each sheet belongs to whoever was drawn"),
    (Whose.PARTIES, "9sa", "and how content people are with it"),
    (Whose.JUDGES, "9sb 9sc", "how the organisations of their places stand"),
    (Whose.DESK, "9se 9sf 9si", "stars that are no word on the visit"),
    (Whose.SUPERVISORS, "9sg 9sh", "and the second word about them"),
    (Whose.PARTIES, "9da 9db 9dc 9di 9dj 9dk 9dp", "and so is its money"),
    (Whose.BUYERS, "9dq 9dr", "either office may say that a paid visit does not count"),
    (Whose.WATCHERS, "9dq 9dr", "either office may say that a paid visit does not count"),
    (Whose.BUYERS, "9dd", "the purchaser puts a payment up"),
    (
        Whose.WATCHERS,
        "9de 9df 9dg 9dh 9dl 9do",
        "whoever supervises it approves, sends back and pays",
    ),
    (Whose.HOLDERS, "9dm 9dn", "the organisation's own word about what it is to give back"),
    (Whose.PARTIES, "9pb 9ca 9cb 9ch 9cj", "a contract is open to all who have a part in it"),
    (Whose.BUYERS, "9cc 9cd 9ce 9cf 9cg 9cp 9cq 9cr", "the purchaser's own part"),
    (Whose.HOLDERS, "9cc 9cd 9ci 9ck 9cl 9cm 9cn 9co", "the provider's own part"),
    (Whose.WATCHERS, "9cc 9cd", "the supervisor's own part"),
    (Whose.PARTIES, "9fa 9fb", "and so is what is thought of it"),
    (Whose.WATCHERS, "9fc 9fd 9fm 9ff 9fg 9fi 9fj 9fl", "a verdict is the supervisors'"),
    (Whose.BUYERS, "9fd 9fi 9fj", "the committee speaks, and looks"),
    (Whose.HOLDERS, "9fh 9fk", "the organisation puts right, and objects"),
    (Whose.APPOINTERS, "5a", "a door; it shows what is below oneself"),
    (Whose.CHAIN, "5b 5c 5d 5e 5f 5g 5h 5i 7k", "whoever may appoint the same post"),
)
