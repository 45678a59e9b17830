"""What a home asks before somebody comes, and what only resembles it."""

import pytest

from models.rules.understanding.expecting import expects


@pytest.mark.parametrize(
    "said",
    [
        "今天谁来",
        "今天谁来我家？",
        "明天下午是谁来打扫",
        "几点来",
        "你们的人几点来？",
        "师傅啥时候到",
        "今天上午来的人叫啥名字",
        "来的是谁",
        "今天有人来吗",
        "今天那个来了没有",
        "开门的时候说啥",
        "开门说什么数",
        "Who is coming today?",
    ],
)
def test_a_question_before_a_visit_is_about_the_visit(said: str) -> None:
    assert expects(said)


@pytest.mark.parametrize(
    "said",
    [
        "谁来陪我说说话",
        "谁来管管我",
        "没人来看我",
        "有没有人来照顾我妈",
        "几点开门",
        "活动室几点开门",
        "低保几时发",
        "我儿子几点来",
        "她到了，敲门呢",
        "想找人来打扫",
    ],
)
def test_a_wish_or_another_matter_is_no_such_question(said: str) -> None:
    assert not expects(said)
