"""Corrected sentences propose phrases, and nothing but those."""

from models.rules.understanding.learning import propose

STAIRS = [
    ("爬楼机能不能带我爷爷去透析", "medical_rehab"),
    ("奶奶要用爬楼机下楼去做康复", "medical_rehab"),
    ("有没有爬楼机,腿脚不好要去医院", "medical_rehab"),
]


def test_a_phrase_that_only_a_label_uses_is_proposed_once_in_its_longest_form() -> None:
    (first, *_) = propose(STAIRS)
    assert (first.label, first.phrase, first.seen) == ("medical_rehab", "爬楼机", 3)
    assert first.strength == "strong"
    assert [one.phrase for one in propose(STAIRS)].count("爬楼") == 0


def test_a_phrase_heard_once_is_chance() -> None:
    assert propose(STAIRS[:1]) == ()


def test_the_same_sentence_corrected_twice_counts_once() -> None:
    assert propose([STAIRS[0], STAIRS[0]]) == ()


def test_what_everybody_says_is_no_sign_of_a_label() -> None:
    said = [("我想找人来帮忙一下", "hospice"), ("我想找人来帮忙看看", "hospice")]
    assert "我想找人" not in [one.phrase for one in propose(said)]


def test_a_phrase_that_rivals_were_corrected_for_too_is_not_proposed() -> None:
    rivals = [(f"爬楼机{n}号坏了找谁", "resource_coordination") for n in "一二三"]
    assert "爬楼机" not in [one.phrase for one in propose([*STAIRS, *rivals])]


def test_what_the_lexicon_holds_already_is_not_proposed_again() -> None:
    said = [("网瘾重得很", "behaviour_correction"), ("娃网瘾没治了", "behaviour_correction")]
    assert "网瘾" not in [one.phrase for one in propose(said)]
