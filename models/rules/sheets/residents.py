"""The list of residents: who they are, where they live, to which groups they belong."""

from models.rules.sheets import cells
from models.rules.sheets.columns import Column, Fault, Read
from models.rules.sheets.vocabulary import GROUPS

COLUMNS = (
    Column("name", ("姓名", "name", "居民姓名", "老人姓名", "服务对象姓名"), cells.name,
           needed=True, example="杨大珍"),
    Column("birth_date", ("出生日期", "born", "出生年月日", "生日", "birth date"), cells.birth,
           needed=True, example="1948-03-01"),
    Column("area_code", ("村居", "place", "地区", "社区", "所属社区", "村(社区)", "区划代码"),
           cells.place, needed=True, example="东关大街街道北关社区"),
    Column("address", ("住址", "address", "门牌", "家庭住址", "详细地址", "地址"), cells.text(200),
           example="3号楼2单元501"),
    Column("phone", ("电话", "phone", "联系电话", "手机", "手机号", "联系方式"), cells.phone,
           example="13800000000"),
    Column("groups", ("服务对象类别", "groups", "人员类别", "类别", "对象类别"),
           cells.some_of(GROUPS), needed=True, example="居家老年人、残疾人"),
    Column("certified_until", ("已认证至", "certified until", "认证有效期", "认证到期"),
           cells.coming, example="2027-06-30"),
)  # fmt: skip
KEYS = ("name", "birth_date")
"""Two rows alike in these are one person."""


def compare(found: Read) -> list[Fault]:
    """Twins inside the sheet: each later one is named with the row of the first."""
    return twins(found, KEYS)


def twins(found: Read, keys: tuple[str, ...]) -> list[Fault]:
    first: dict[tuple[object, ...], int] = {}
    faults = []
    for row, values in found.rows.items():
        key = tuple(values.get(name) for name in keys)
        if None not in key and (earlier := first.setdefault(key, row)) != row:
            faults.append(Fault(row, keys[0], "twin-in-sheet", str(earlier)))
    return faults
