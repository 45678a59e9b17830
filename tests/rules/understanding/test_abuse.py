"""Abuse is heard whoever tells of it, so that it is reported; what only lies near it is not."""

import pytest

from models.rules.reporting import must_be_reported
from models.rules.understanding.danger import Danger, spot

OF_CHILDREN = (
    "隔壁的娃天天被他爸往死里打",
    "邻居家孩子身上老有伤,半夜听见哭",
    "我是他姑姑,我哥喝了酒就拿皮带抽侄子",
    "班上有个学生胳膊上全是淤青,问他不敢说",
    "我带的学生说他后妈不给他饭吃",
    "楼上那家天天打娃娃,哭得惨得很",
    "我孙子他爸一不顺心就扇他耳光,脸都肿了",
    "外孙女说她继父晚上进她屋里摸她",
    "我爸又打我了,我不敢回家",
    "我后妈不让我吃饭,把我关在门外头",
    "妈妈用衣架打我,腿上都是印子",
    "宿舍的老师打我们,不让告诉家里",
    "寄宿学校的生活老师半夜摸女生",
    "我们村有个丫头让她大伯欺负了,才十二岁",
    "对门的小男孩大冬天被关在阳台上,没穿衣服",
    "隔壁两口子把娃一个人锁家里,三天没人管",
    "侄女身上有烟头烫的疤,说是她妈弄的",
    "娃娃身上青一块紫一块,他爷爷打的",
    "我弟弟才五岁,我爸拿脚踹他",
    "教练脱我裤子,说不许告诉别人",
    "村里有个没娘的娃,他奶奶拿针扎他",
    "托管班老师掐孩子,娃胳膊上都是指甲印",
    "邻居家小姑娘老是一身伤,说是自己摔的,我不信",
    "楼下那个小孩每天晚上都在惨叫,像是在挨打",
    "儿子同学脖子上有勒痕,他说他爸喝醉了弄的",
    "my neighbour's kid is beaten by his father every night",
    "尕娃他阿大往死里打呢",
    "孩子天天挨打,老师也不管",
)
OF_THE_HELPLESS = (
    "隔壁老太太被儿媳妇打,不给饭吃",
    "楼上老汉的儿子天天骂他打他",
    "养老院的护工打我妈,胳膊上都是青的",
    "敬老院里的老人身上有捆过的印子",
    "对门的老奶奶饿得皮包骨头,儿子不给她饭",
    "我姑父打我姑姑,我姑姑腿瘫着跑不了",
    "隔壁那个残疾女人老是被她男人打",
    "村里有个傻姑娘被她哥关在羊圈里",
    "我嫂子是聋哑人,她婆家人打她不让她出门",
    "保姆打我爷爷,我装了摄像头看见的",
    "我儿子打我,把我的养老金都拿走了",
    "邻居老两口被儿子赶出来睡在楼道",
    "护工拿绳子把我爸捆在床上",
    "我坐轮椅,老公不高兴就不给我吃饭还打我",
    "侄儿把瘫痪的叔叔扔在柴房里不管",
    "老人身上全是褥疮,儿女不管也不给吃药",
    "精神病院的护工打我弟弟",
    "智障的表妹被她公公欺负怀孕了",
    "我妈老年痴呆,保姆掐她,身上青一块紫一块",
)
HARMLESS = (
    "孩子身上长疹子,去哪看",
    "邻居家的孩子半夜哭,吵得睡不着,想找人调解",
    "我家娃在学校和同学打架了,老师叫家长",
    "孩子不听话,我想打他又舍不得,怎么教",
    "小孩身上磕青了一块,要不要紧",
    "邻居家装修天天敲墙,老人睡不着",
    "老师打电话说孩子作业没写",
    "娃娃打疫苗了吗",
    "我妈被蚊子咬了一身包",
    "护工打扫得很干净,谢谢",
    "儿媳妇给我打饭,每天都来",
    "养老院的护工好得很,打针都不疼",
    "教练带孩子打篮球",
    "我爸不给我买手机",
    "老师批评我了,我心里难受",
    "妈妈不让我玩手机",
    "婆婆和儿媳妇吵嘴,想请人劝劝",
    "奶奶手上有个旧伤疤,天冷就疼",
    "孩子被同学起外号,不想上学",
    "隔壁小孩老来按门铃,咋办",
    "我孙子半夜老哭,是不是吓着了",
    "老伴住养老院,我想去看看他",
    "邻居老太太一个人,想请人陪她",
    "儿子打工去了,家里没人",
    "老师给我们讲课,我爱听",
    "我男人打牌输了钱",
    "我想给残疾的哥哥申请补贴",
    "娃从滑梯上磕了一下,青了,没事",
    "孩子的伤已经好了,想继续做康复",
)


def reported(said: str) -> bool:
    alarm = spot(said)
    return alarm is not None and must_be_reported(alarm.kinds)


@pytest.mark.parametrize("said", OF_CHILDREN)
def test_abuse_of_a_child_is_heard_from_whoever_tells_of_it(said: str) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert Danger.CHILD_ABUSE in alarm.kinds


@pytest.mark.parametrize("said", OF_THE_HELPLESS)
def test_abuse_of_an_elder_or_a_disabled_adult_is_heard(said: str) -> None:
    alarm = spot(said)
    assert alarm is not None
    assert Danger.ELDER_ABUSE in alarm.kinds


@pytest.mark.parametrize("said", HARMLESS)
def test_what_lies_near_abuse_opens_no_report(said: str) -> None:
    assert not reported(said)


def test_a_blow_between_adults_is_violence_and_no_report() -> None:
    alarm = spot("他打我")
    assert alarm is not None
    assert alarm.kinds == (Danger.VIOLENCE,)


def test_abuse_beside_another_matter_is_still_reported() -> None:
    assert reported("孩子被继父打,我妇联的,要固定证据,请律师指导")
    assert reported("孙子被学校老师打耳朵,听力掉了,能不能告")
