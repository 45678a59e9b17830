"""The sandbox page, played in a real browser: what people see, press and hear back."""

import re

from playwright.async_api import ViewportSize, expect

from tests.page.hands import TELEPHONE, Scene, Theatre

ELDER, NEWCOMER, WORKER = 1001, 1003, 2002
SMALL_LAPTOP: ViewportSize = {"width": 1280, "height": 800}


async def test_an_order_goes_from_the_first_words_to_the_stars(town: Theatre) -> None:
    async with town.window(ELDER, WORKER) as scene:
        elder, worker = scene.hand(ELDER), scene.hand(WORKER)
        await elder.says("/start")
        await elder.sees("杨大珍，您好！")
        await worker.says("/start")

        await elder.says("想找人打扫卫生 明天上午")
        await elder.sees("不要钱，政府掏钱")
        await elder.presses("就这样，下单")
        number = re.search(r"\d{6}-\d{4}-\d", await elder.reads("✅ 下单了！"))
        assert number is not None, "an order has a number to be read over the telephone"

        await worker.sees_last("新任务：家政保洁")
        assert "家属院" not in await worker.reads("新任务"), "no door before the task is taken"
        await worker.presses("接单")
        await worker.sees("北关街肉联厂家属院3号楼2单元501")
        told = await elder.reads("约好了！马德福")
        assert number[0] in told

        assert "11月24日 周二 上午9:" in await scene.clock()
        await scene.moves_clock("morning")
        assert "11月25日 周三 上午8:" in await scene.clock()
        await elder.sees("快到时间了：马德福")

        await worker.presses_key("我到了")
        await worker.stands_at("西宁市中心")
        await worker.sees_last("签到好了：杨大珍")
        await elder.sees("马德福 已经到您家了")
        await scene.moves_clock("plus-60")
        await worker.presses("都做完了")
        await worker.sees_last("辛苦您")

        await scene.moves_clock("plus-60")
        await elder.sees_last("都做完了吗")
        await elder.presses("✅ 做完了")
        await elder.sees_last("您满意吗")
        await elder.offers("😊 满意", "😐 一般", "🙁 不满意")
        await elder.presses("😊 满意")
        await elder.sees_last("您给了 5 颗星")
        await elder.presses_key("我的订单")
        await elder.sees_last("您的单子")
        await elder.offers("☑️ 家政保洁 · 11月25日")
    assert town.stage.messenger.violations == []


async def test_a_newcomer_registers_and_orders_on_a_telephone(town: Theatre) -> None:
    async with town.window(NEWCOMER, size=TELEPHONE, has_touch=True, is_mobile=True) as scene:
        newcomer = scene.hand(NEWCOMER)
        await newcomer.phone.get_by_test_id("start").click()
        await newcomer.presses("中文")
        await newcomer.presses("同意")
        await newcomer.presses("我自己")
        for question, answer in (
            ("名字", "祁玉梅"),
            ("哪年哪月哪日生", "1951年6月18日"),
            ("哪个社区或村", "建国路"),
        ):
            await newcomer.sees_last(question)
            await newcomer.says(answer)
        await newcomer.presses("建国路社区")
        await newcomer.sees_last("门牌是多少")
        await newcomer.says("2号楼1单元301")
        await newcomer.presses("在家养老的老人")
        await newcomer.offers("✔️ 在家养老的老人")
        await newcomer.presses("选好了")
        home_code = await newcomer.reads("登记好了")
        assert re.search(r"暗号是 \d{4}", home_code)

        await newcomer.presses_key("点菜")
        await newcomer.presses("家政保洁")
        await newcomer.sees_last("什么时候来")
        await newcomer.phone.get_by_test_id("inline-button").filter(has_text="月").first.click()
        await newcomer.presses("就这样，下单")
        await newcomer.sees_last("社区先核对一下身份")
        assert await _overflow(scene) == 0, "nothing may be cut off on a telephone"

        await scene.page.get_by_test_id("menu").click()
        await scene.page.get_by_test_id("reset").click()
        async with scene.page.expect_response("**/sandbox/reset", timeout=60_000):
            await scene.page.get_by_role("dialog").get_by_text("重新开始", exact=True).click()
        await expect(newcomer.phone.get_by_test_id("start")).to_be_visible()
        await newcomer.phone.get_by_test_id("start").click()
        await newcomer.sees_last("请选语言")


async def _overflow(scene: Scene) -> int:
    """By how many px the page is wider than the window."""
    width = "document.documentElement.scrollWidth - innerWidth"
    return int(await scene.page.evaluate(width))


async def test_in_english_nothing_in_the_bar_lies_outside_a_small_laptop(town: Theatre) -> None:
    async with town.window(size=SMALL_LAPTOP, language="en-GB") as scene:
        for name in ("open-page", "large", "language", "reset"):
            await expect(scene.page.get_by_test_id(name)).to_be_in_viewport(ratio=1)
