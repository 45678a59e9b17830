"""Plain words lead to the right desk."""

import pytest

from models.rules.understanding.services import LABELS, likely, rank, sure


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("想请人打扫一下屋子", "housekeeping"),
        ("住院没人陪床", "hospital_escort"),
        ("陪我去医院看门诊", "hospital_escort"),
        ("想借个轮椅用两个月", "resource_coordination"),
        ("给山区孩子捐棉衣", "charity_relief"),
        ("没米没面没钱吃饭", "livelihood_relief"),
        ("邻居占了我家地，给评评理", "mediation"),
        ("跟儿子三年没说话，想和好", "relationship"),
        ("老板欠我工资不给", "legal_aid"),
        ("低保怎么申请", "gov_affairs"),
        ("阿姨怎么还没来", "status"),
        ("昨天打扫的阿姨态度差，我要投诉", "status"),
        ("想当志愿者", "activity"),
        ("今天天气怎么样", "out_of_scope"),
        ("Is there any lawyer who can help me with my divorce?", "legal_aid"),
        ("量血壓", "health_check"),
        ("能不能帮我买药", "medical_rehab"),
        ("寻个人拉一下话", "humanistic_care"),
        ("心里医生在哪", "counselling"),  # a homophone of 心理
    ],
)
def test_plain_words_lead_to_the_right_label(said: str, label: str) -> None:
    assert rank(said)[0].label == label


def test_all_labels_are_ranked_and_share_one_belief() -> None:
    guesses = rank("想学理发")
    assert {guess.label for guess in guesses} == set(LABELS)
    assert sum(guess.score for guess in guesses) == pytest.approx(1.0)
    assert [g.score for g in guesses] == sorted((g.score for g in guesses), reverse=True)


def test_the_first_guess_names_the_words_that_counted() -> None:
    assert "打扫" in rank("想请人打扫")[0].phrases


def test_clear_words_are_sure_and_unclear_ones_offer_a_choice() -> None:
    assert sure(rank("想请人来家里打扫卫生擦玻璃")) == "housekeeping"
    unclear = rank("想找个人")
    assert sure(unclear) is None
    assert 2 <= len(likely(unclear)) <= 3
