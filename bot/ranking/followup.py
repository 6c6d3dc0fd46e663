"""Short questions that say nothing by themselves and lean on the question before them."""

import re

from bot.folding import fold

_ENGLISH = re.compile(
    r"(?:and |but |so |ok |then )*"
    r"(?:why|why not|why so|why is that|how|how so|how come|how exactly|like what|such as|for example|"
    r"what else|what then|anything else|more|tell me more|say more|go on|continue|please continue|"
    r"can you elaborate|please elaborate|elaborate|what does (?:it|that|this) mean|what do you mean|"
    r"what about (?:it|that|this)|any (?:example|examples|reason|reasons))"
    r"(?: then| though| please)*"
)
_CHINESE = re.compile(
    r"(?:那么|那|可是|但是|但|所以|然后|还有)*"
    r"(?:为什么|为什么不|为什么这么说|为何|怎么|怎么说|怎么讲|怎么做|怎么会|如何|如何做|具体|具体怎么做|具体说说|"
    r"还有|其他|别的|继续|继续说|接着说|多说一点|多说一些|再说说|详细说说|展开说说|说详细点|"
    r"比如|比方说|例如|举个例子|举例|什么意思|什么原因|原因|理由|然后|后来)"
    r"(?:呢|吗|么|啊|吧|是什么)*"
)
_NOT_WORDS = re.compile(r"[\W_]+")


def leans_on_the_one_before(question: str) -> bool:
    """Whether a question is one of the short ones ("and why?", "为什么呢", "tell me more")."""
    bare = _NOT_WORDS.sub(" ", fold(question)).strip()
    return bool(_ENGLISH.fullmatch(bare) or _CHINESE.fullmatch(bare.replace(" ", "")))
