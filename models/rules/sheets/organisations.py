"""The list of organisations, a row a contract; what is the organisation's own is told alike."""

from typing import Any

from models.rules.budgets import cap
from models.rules.sheets import cells
from models.rules.sheets.columns import Bad, Column, Fault, Ground, Read
from models.rules.sheets.residents import twins
from models.rules.sheets.vocabulary import GROUPS, KINDS, SERVICES
from models.words import Requirement

OWN = ("name", "kind", "rating", "phone", *Requirement)
"""What belongs to the organisation, not to one of its contracts."""


def _code(cell: str, _ground: Ground) -> str:
    if not (cell.isascii() and cell.isalnum() and len(cell) <= 20):
        raise Bad("no-code")
    return cell.upper()


def _rating(cell: str, ground: Ground) -> int:
    """«3A», «无», «3»."""
    bare = cell.upper().removesuffix("级").removesuffix("A")
    return 0 if bare in {"无", "NONE"} else cells.count(0, 5)(bare, ground)


COLUMNS = (
    Column("code", ("机构代码", "code", "代码"), _code, needed=True, example="HSRJ"),
    Column("name", ("机构名称", "organisation", "名称", "社会组织"), cells.text(80), needed=True,
           example="湟水人家社工站"),
    Column("kind", ("机构类别", "kind", "类别"), cells.one_of(KINDS), needed=True,
           example="城乡社区服务类"),
    Column("rating", ("等级", "rating", "评级", "评估等级"), _rating, example="3A"),
    Column("phone", ("电话", "phone", "联系电话"), cells.phone, example="0971-0000000"),
    Column("registered", ("登记", "registered", "登记日期"), cells.past, example="2024-03-01"),
    Column("finance", ("财务", "finance", "财务核验"), cells.past, example="2026-01-15"),
    Column("premises", ("场所", "premises", "场所核验"), cells.past, example="2026-01-15"),
    Column("staff", ("人员", "staff", "人员核验"), cells.past, example="2026-01-15"),
    Column("inspection", ("年检", "inspection", "年检日期"), cells.past, example="2026-05-20"),
    Column("clean_record", ("无违规", "clean record", "无违规核验"), cells.past,
           example="2026-01-15"),
    Column("project", ("项目名称", "project", "项目"), cells.text(80), needed=True,
           example="居家老人日常支持"),
    Column("areas", ("服务地区", "areas", "地区"), cells.places, needed=True, example="城东区"),
    Column("services", ("服务项目", "services", "服务"), cells.some_of(SERVICES), needed=True,
           example="家政保洁、生活照料"),
    Column("groups", ("服务对象", "groups", "对象"), cells.some_of(GROUPS), needed=True,
           example="全部"),
    Column("budget", ("预算(元)", "budget (yuan)", "预算", "项目金额"), cells.fen, needed=True,
           example="200000"),
    Column("visit", ("每次价格(元)", "price of a visit (yuan)", "每次价格", "单价"), cells.fen,
           needed=True, example="80"),
    Column("visits", ("每月次数", "visits a month"), cells.count(1, 100_000), needed=True,
           example="200"),
    Column("starts_on", ("合同开始", "from", "开始日期"), cells.day, needed=True,
           example="2026-01-01"),
    Column("ends_on", ("合同结束", "until", "结束日期"), cells.day, needed=True,
           example="2026-12-31"),
)  # fmt: skip


def over_cap(row: int, told: dict[str, Any], rating: int, figures: dict[str, int]) -> Fault | None:
    """A contract that costs more than its organisation may ask for (rules/budgets.py)."""
    most = cap(rating, figures)
    if (told.get("budget") or 0) <= most:
        return None
    return Fault(row, "budget", "over-cap", f"{most // 100:,}")


def compare(found: Read) -> list[Fault]:
    """A contract told twice, one that ends before it begins, an organisation told in two ways."""
    faults = twins(found, ("code", "project"))
    first: dict[str, tuple[int, dict[str, Any]]] = {}
    for row, told in found.rows.items():
        starts, ends = told.get("starts_on"), told.get("ends_on")
        if starts and ends and ends < starts:
            faults.append(Fault(row, "ends_on", "ends-before", ends.isoformat()))
        if (code := told.get("code")) is None:
            continue
        earlier, own = first.setdefault(code, (row, told))
        differ = [key for key in OWN if told.get(key) != own.get(key)]
        faults += [Fault(row, key, "told-otherwise", str(earlier)) for key in differ]
    return faults
