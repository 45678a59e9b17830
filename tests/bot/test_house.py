"""The house from the messenger and back."""

from pathlib import Path

from tests.bot.stage import sandbox_house


async def test_a_word_is_answered(tmp_path: Path) -> None:
    async with sandbox_house(tmp_path) as (house, messenger):
        anna = messenger.phone(5, "Anna")
        anna.send("hello")
        await house.idle(lambda: len(messenger.updates))

        assert anna.last.text == "text: hello"


async def test_a_press_redraws_its_card_and_stops_the_little_clock(tmp_path: Path) -> None:
    async with sandbox_house(tmp_path) as (house, messenger):
        anna = messenger.phone(5, "Anna")
        anna.send("card")
        await house.idle(lambda: len(messenger.updates))
        press = anna.press_label("go")
        await house.idle(lambda: len(messenger.updates))
        await house.desk.stop()

        assert anna.last.text == "press: go:1"
        assert len(anna.messages) == 2
        assert messenger.presses[press].answered
