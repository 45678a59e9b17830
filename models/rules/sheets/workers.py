"""The list of an organisation's social workers: what they can do, where and when."""

import re

from models.rules.sheets import cells
from models.rules.sheets.columns import Bad, Column, Fault, Ground, Read
from models.rules.sheets.residents import twins
from models.rules.sheets.vocabulary import SERVICES

Hours = tuple[tuple[int, int, int], ...]
"""Weekday (0 is Monday), opening and closing in minutes after midnight."""
WEEKDAYS = "一二三四五六日"
_HOURS = re.compile(
    r"(?:周|星期)([一二三四五六日天])(?:[至到\-~—](?:周|星期)?([一二三四五六日天]))?\s*"
    r"(\d{1,2})[::](\d\d)[至到\-~—](\d{1,2})[::](\d\d)"
)


def hours(cell: str, _ground: Ground) -> Hours:
    """«周一至周五 9:00-17:00; 周六 9:00-12:00»."""
    spans: set[tuple[int, int, int]] = set()
    for part in re.split(r"[;；\n]+", cell):
        found = _HOURS.fullmatch(part.strip())
        if found is None:
            raise Bad("no-hours", part)
        first, last, *clock = found.groups()
        begin, end = (WEEKDAYS.index((one or first).replace("天", "日")) for one in (first, last))
        opens, closes = (int(clock[n]) * 60 + int(clock[n + 1]) for n in (0, 2))
        if begin > end or not opens < closes <= 24 * 60:
            raise Bad("no-hours", part)
        spans |= {(weekday, opens, closes) for weekday in range(begin, end + 1)}
    return tuple(sorted(spans))


COLUMNS = (
    Column("name", ("姓名", "name", "社工姓名"), cells.name, needed=True, example="马德福"),
    Column("phone", ("电话", "phone", "联系电话", "手机", "手机号"), cells.phone, needed=True,
           example="13800000001"),
    Column("area_code", ("出发地", "starts from", "地区", "村居", "社区"), cells.place,
           example="东关大街街道北关社区"),
    Column("certificate_until", ("社工证有效期", "certificate until", "社工证到期"), cells.coming,
           example="2028-06-30"),
    Column("background_check_until", ("背景审查有效期", "background check until", "背景审查到期"),
           cells.coming, example="2027-09-01"),
    Column("services", ("会做的服务", "skills", "服务项目", "服务", "技能"),
           cells.some_of(SERVICES), needed=True, example="家政保洁、生活照料"),
    Column("hours", ("上班时间", "hours", "工作时间"), hours, needed=True,
           example="周一至周五 9:00-17:00"),
)  # fmt: skip


def compare(found: Read) -> list[Fault]:
    """Two rows with one telephone number are one worker."""
    return twins(found, ("phone",))
