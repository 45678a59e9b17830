"""Whose telephone one may take in hand in the sandbox."""

from bot.sandbox.stage import CastMember

CAST: tuple[CastMember, ...] = (
    CastMember(
        1001,
        "杨大珍",
        "独居老人",
        "an elder living alone",
        "说一句想要什么，或看看社工哪天来",
        "Say what you need, or see when the social worker comes",
    ),
    CastMember(
        1002,
        "马秀兰",
        "奶奶（监护人）",
        "a grandmother, guardian of a child",
        "替孙子小宝点「心理疏导」或「文体娱乐」",
        "Order counselling or recreation for her grandson Xiaobao",
    ),
    CastMember(
        1003,
        "祁玉梅",
        "新来的居民",
        "a newcomer",
        "发送 /start，从登记开始",
        "Send /start and register",
    ),
    CastMember(
        1004,
        "贺长明",
        "残疾居民",
        "a disabled resident",
        "今天有人上门：看看是谁，把家里的暗号告诉社工",
        "Somebody comes today: see who, and tell them your home code",
    ),
    CastMember(
        2001,
        "李春燕",
        "社工（有社工证）",
        "a certified social worker",
        "有一张新任务卡：接还是不接？",
        "A new task card: take it or decline?",
    ),
    CastMember(
        2002,
        "马德福",
        "社工",
        "a social worker",
        "看今天的安排，到了就签到",
        "See the day's plan and check in at the door",
    ),
    CastMember(
        2003,
        "张海宁",
        "社工（另一家机构）",
        "a social worker of another organisation",
        "生活救助、慈善救助的任务会到这里",
        "Orders for relief in kind arrive here",
    ),
    CastMember(
        4001,
        "韩瑞兰",
        "机构负责人",
        "manager of an organisation",
        "看今天谁上门，给李春燕请一天假，再邀请一位社工",
        "See today's visits, note a day off for Li Chunyan, invite a social worker",
    ),
    CastMember(
        3001,
        "宋海燕",
        "城东区协调员",
        "coordinator of Chengdong",
        "两人待认证，一单没人接，一户没做好要补救；项目里等您说一句",
        "Two to certify, an order nobody takes, a visit to put right; a project waits for a word",
    ),
    CastMember(
        3002,
        "沈明远",
        "监督方（民政局）",
        "supervisor, civil affairs",
        "看全市的待办和记录",
        "See what is open everywhere",
    ),
    CastMember(
        3003,
        "周清源",
        "监督方（城东区民政局）",
        "supervisor of Chengdong",
        "看项目、抽查和公开；付款要两位监督方：一位核准，一位付",
        "Projects, spot checks, openness; two supervisors: one approves, one pays",
    ),
    CastMember(
        5001,
        "苏培君",
        "评估员（第三方）",
        "evaluator, a third party",
        "看项目；评审新的申请，终期时评估",
        "See the projects; review what is applied for, evaluate at the end",
    ),
    CastMember(
        5002,
        "何婉清",
        "评估员（第三方）",
        "evaluator, a third party",
        "一份申请三位评估员各评各的，交齐了才一起开",
        "Three evaluators review alone; the sheets are opened together",
    ),
    CastMember(
        5003,
        "梁国栋",
        "评估员（第三方）",
        "evaluator, a third party",
        "一份申请三位评估员各评各的，交齐了才一起开",
        "Three evaluators review alone; the sheets are opened together",
    ),
)


def cast() -> list[CastMember]:
    """The people of the town, in the order in which to show them."""
    return list(CAST)
