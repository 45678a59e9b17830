"""Organisations, and what the three parties of a contract owe each other."""

from enum import StrEnum


class ProviderKind(StrEnum):
    """承接主体: the four kinds that the plan cultivates."""

    COMMUNITY_SERVICE = "community_service"  # 城乡社区服务类
    CHARITY = "charity"  # 公益慈善类
    MUTUAL_AID = "mutual_aid"  # 志愿互助类
    MEDIATION = "mediation"  # 专业调处类


class Requirement(StrEnum):
    """资质: what an organisation must show, all six of them (Qinghai pilot plan, 2017)."""

    REGISTERED = "registered"  # with a civil affairs department
    FINANCE = "finance"  # a sound financial system
    PREMISES = "premises"  # fixed premises
    STAFF = "staff"  # professional staff
    INSPECTION = "inspection"  # annual inspection passed in one of the two years before
    CLEAN_RECORD = "clean_record"  # no violation on record


class PaperStatus(StrEnum):
    """How an evidence of a requirement stands."""

    SHOWN = "shown"  # waits for somebody who checks it
    GOOD = "good"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Party(StrEnum):
    """The three who sign a contract (Qinghai pilot plan, 2017)."""

    PURCHASER = "purchaser"  # 购买方
    PROVIDER = "provider"  # 承接方
    SUPERVISOR = "supervisor"  # 监督方


class DutyStep(StrEnum):
    """What one of the three owes a project by a day."""

    REVIEW = "review"  # 评审
    SIGN = "sign"  # 签合同
    ADVANCE = "advance"  # 付预付款
    SETTLE = "settle"  # 报结算
    APPROVE = "approve"  # 核准
    PAY = "pay"  # 付款
    RECEIVE = "receive"  # 看退的钱到了没有
    REVERSE = "reverse"  # 定一次付过的上门收不收回
    AGAIN = "again"  # 报返还
    MIDTERM = "midterm"  # 中期评估
    RECTIFY = "rectify"  # 整改
    HEARING = "hearing"  # 听申诉
    FINAL = "final"  # 终期评估
    PREMISES = "premises"  # 办公场地
    OFFICE = "office"  # 办公经费
    WAGES = "wages"  # 人员工资
    PUBLISH = "publish"  # 公开


class EvaluationKind(StrEnum):
    """When a contract is looked at as a whole."""

    MID = "mid"  # 中期
    FINAL = "final"  # 终期


class Voice(StrEnum):
    """Who speaks in an evaluation, beside the people served."""

    COUNTY = "county"  # 县(区)民政局
    COMMITTEE = "committee"  # 社区居委会
    PREFECTURE = "prefecture"  # 市(州)民政局, which looks again
    THIRD = "third"  # 第三方
