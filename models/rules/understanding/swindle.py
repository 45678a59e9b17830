"""«说是你们的人，要先交押金»: somebody takes money in our name; «家里进贼了»: something was stolen."""

# ruff: noqa: E501 - a pattern is read in one line or not at all

import re

from models.rules.understanding.wording import fold

_NAMES_US = re.compile(
    r"(?:说|自称|称)是?(?:你们|社区|居委|村委|街道|民政|政府|残联|社工|来服务|上门服务)|冒充|打着你们|你们(?:派来?的?|那边的?|单位的?|公司的?)?的?人|"
    r"假(?:社工|工作人员|干部)|says? (?:he|she|they)(?:'s| is| are|'re) from (?:you|the)|pretend"
)
_WANTS_MONEY = re.compile(
    r"(?:要|让|叫|喊|得|收|逼|催|问|必须)[^,。!?]{0,6}?(?:先)?[^,。!?]{0,4}?(?:交|付|给|转|打|掏|拿|收)[^,。!?]{0,8}?(?:钱|押金|定金|订金|保证金|会费|手续费|块|元|账|卡号|密码|验证码)|"
    r"(?:要|收)(?:我|我们|我妈|我爸|老人)?(?:的)?[^,。!?]{0,6}?(?:押金|定金|订金|保证金|手续费|验证码|密码|卡号)|\b(?:deposit|pay (?:him|her|them|first))\b"
)
_ASKS = re.compile(r"(?:要不要|收不收|用不用|需不需要)[^,。]{0,6}钱|(?:吗|么)[?。!]*$")
_STOLEN = re.compile(
    r"(?:偷了|偷走|偷拿了?|抢了|抢走|骗了|骗走)(?:我|俺|咱)|(?:我|俺|家里|我家|家)(?:的|里)?[^,。]{0,8}(?:被|让|叫|给)(?:人|小偷|贼)?(?:给)?(?:偷|抢|骗)(?:了|走)|(?:家里?|屋里?|院里?)?(?:进|来|遭)(?:了)?(?:贼|小偷)|"
    r"(?:somebody|someone|he|she|they) (?:stole|robbed)|i was robbed"
)
_OWN = re.compile(
    r"儿子|女儿|闺女|孙|娃|孩子|老公|老婆|电视|梦|以前|那年|去年|小时候|骗了我的?感情"
)


def swindles(text: str) -> bool:
    """Whether somebody asks for money, or for the number of a card, in our name.

    >>> swindles("有个小伙子说是你们的人，要我先交二百块钱押金"), swindles("你们的人上门要给钱吗")
    (True, False)
    """
    folded = fold(text)
    if _ASKS.search(folded):
        return False
    return bool(_NAMES_US.search(folded) and _WANTS_MONEY.search(folded))


def steals(text: str) -> bool:
    """Whether something was taken from the writer just now, by nobody of their own.

    >>> steals("马德福偷了我三百块钱，就是今天"), steals("孙子偷了我的钱")
    (True, False)
    """
    folded = fold(text)
    return bool(_STOLEN.search(folded)) and _OWN.search(folded) is None
