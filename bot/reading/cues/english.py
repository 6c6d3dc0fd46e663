"""How English prose says that somebody said something."""

FICTION_EN = (
    "play novel film movie sketch cartoon musical opera poem comic parody satire screenplay dream fiction"
    " drama sitcom"
).split()
"""`in NAME's …`: works in which somebody is made to speak."""

HEARSAY_EN = (
    "reportedly allegedly supposedly purportedly apparently presumably probably possibly hardly falsely"
).split()
"""Adverbs by which an article leaves open whether somebody said it."""

DOUBTING_EN = (
    "doubt doubts doubted deny denies denied dispute disputes disputed pretend pretends pretended imagine"
    " imagines imagined suppose supposes supposed suspect suspects suspected assume assumes assumed fear"
    " fears feared guess guesses guessed allege alleges alleged rumoured rumored reject rejects rejected"
).split()
"""Verbs behind which it is only supposed that somebody says something."""

SAYING_EN = (
    "said says told tells added adds explained explains noted notes argued argues believes believed"
    " thinks thought wrote"
    " writes insisted insists recalled recalls replied replies answered answers continued continues"
    " stressed stresses stated"
    " states observed observes remarked remarks predicted predicts admitted admits acknowledged"
    " acknowledges warned warns joked"
    " jokes concluded concludes declared declares emphasized emphasised emphasizes emphasises pointed"
    " maintained maintains quipped"
    " quips reflected reflects mused muses responded responds confirmed confirms hopes hoped claimed"
    " claims laughed laughs"
    " described describes summarised summarized suggested suggests conceded concedes objected objects"
    " offered repeated repeats"
    " announced announces promised promises complained complains sighed shrugged recounted recounts"
    " countered counters calls called"
    " posted posts tweeted testified reiterated reiterates vowed cautioned asserted asserts contended"
    " contends lamented laments retorted disclosed remembered remembers reckons reckoned"
    " murmured murmurs muttered mutters whispered whispers shouted shouts cried cries grumbled grumbles"
    " exclaimed exclaims snapped snaps protested protests pleaded ventured ventures boasted boasts"
).split()
"""English verbs that introduce somebody's words or opinion."""

SAYING_NOUNS_EN = frozenset(
    "answers boasts calls claimed claims cries hopes jokes laughs murmurs notes posts promised promises"
    " protests quips remarks shouts states thought whispers".split()
)
"""Those that are nouns behind an article or a possessive: at the close of her remarks."""

SAYING_STEMS_EN = [
    *(
        "say tell add explain note argue believe think write insist recall reply answer continue stress state"
        " observe remark predict admit acknowledge warn joke conclude declare emphasise emphasize maintain"
        " quip reflect muse respond confirm claim suggest concede announce promise complain recount counter"
        " reveal disclose confess remember wonder volunteer agree hint boast describe assert allow protest"
        " mention"
    ).split(),
    "point out",
    "put it",
]
"""The forms of such verbs behind which another word carries the time: did reveal, went on to say."""

BEFORE_STEM_EN = [
    *(
        "did",
        "does",
        "like[sd] to",
        "used to",
        "(?:would|will|could|can) only",
        "(?:would|was to|were to) later",
    ),
    *("w(?:ent|ould go) on to", "goes on to", "hasten(?:s|ed) to", "come[s]? to", "came to", "ha(?:s|d) to"),
    r"(?:is|was) (?:quick|careful|keen|happy|anxious|eager|forced|obliged|moved|at pains|the first) to",
    *("felt (?:obliged|compelled|moved|bound) to", "(?:would|will) (?:often|always|sometimes|merely|just)"),
    *(
        "prefer(?:s|red) to",
        "love[sd] to",
        "(?:is|was) able to",
        "stopp?ed to",
        "paused to",
        "rose to",
        "stood to",
    ),
]
"""Words between a subject and such a form by which he did say it; might and would alone leave it open."""

GERUNDS_EN = (
    "saying telling warning explaining noting insisting repeating arguing remarking recalling".split()
)
BEFORE_GERUND_EN = [
    *("(?:is|was) fond of", "ke(?:eps|pt)", "be(?:gan|gins) by", "end(?:s|ed) by", "start(?:s|ed) by"),
    *("conclude[sd] by", "open(?:s|ed) by", "close[sd] by", "respond(?:s|ed) by", "repl(?:ies|ied) by"),
    *(
        "never tire[sd]? of",
        "insist(?:s|ed) on",
        "made a point of",
        "makes a point of",
        "remembers?",
        "recall(?:s|ed)",
    ),
]
"""`kept saying`, `began by warning`: the same with a gerund."""

ADVERBS_EN = [
    *"already since earlier therefore nevertheless nonetheless indeed instead however soon too".split(),
    *"rather".split(),
    *"today yesterday tonight afterwards meanwhile thus twice sometimes".split(),
    *("in turn", "at first", "at last", "at one point", "of course", "at the time", "in return", "in part"),
    (
        r"(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening"
        r"|night))?"
    ),
    *("(?:last|this) (?:week|month|year|spring|summer|autumn|winter|morning|evening)", r"in \d{4}"),
    (
        r"in (?:an?|his|her) (?:[a-z-]+ )?(?:interview|statement|letter|email|speech|post|memo|note|message"
        r"|reply|blog)"
    ),
]
"""Words that may stand between a subject and its verb beside the adverbs in -ly."""

TELLING_EN = (
    "told tells tell asked asks answered answers warned warns promised promises assured assures reassured"
    " reassures reminded reminds informed advised advises urged urges instructed corrected"
).split()
"""Verbs of saying behind which stands whom he speaks to; behind thought it is whom he thinks of."""

SAYING_OF_HIM_EN = (
    "advised advises affirmed affirms agreed agrees allowed apologised apologized assured assures attested"
    " averred barked beamed bellowed bemoaned blurted bragged brags chided chuckled chuckles clarified"
    " clarifies commented comments confided confides confessed confesses corrected counselled crowed"
    " deadpanned demanded demands deadpans drawled elaborated elaborates enthused enthuses estimated"
    " estimates fumed fumes giggled gloated groaned growled grins grinned gushed hinted hints hissed"
    " implored informed instructed interjected interjects interrupted interrupts jested lectured marvelled"
    " marvels moaned mumbled mumbles murmurs opined opines philosophised pledged pledges pondered"
    " proclaimed proclaims pronounced proposed proposes quipping reasoned reasons reassured reassures"
    " rejoined reminded reminds reported reveals revealed riposted roared rued rues scoffed scoffs scolded"
    " screamed sneered snorted speculated speculates stammered surmised swears swore teased teases"
    " theorised theorized thundered urged urges volunteered wailed wondered wonders yelled"
    " accepted accepts barks bellows blogged boomed booms bristled bristles cautions chimed chimes chirped"
    " chirps cooed counseled counsels croaked crows declaimed declaims demurred demurs discloses effused"
    " effuses emailed emails exhorted exhorts exploded explodes expounded exulted exults fretted frets"
    " griped gripes groused grouses guffawed harrumphed hollered huffed huffs implied implies indicated"
    " indicates interposed intimated intimates intoned intones jeered jeers joshed kidded lectures mentioned"
    " mentions messaged narrated narrates parried parries pleads preached preaches"
    " professed professes pronounces purred purrs quoth ranted rants rasped recapped recognised recognises"
    " recognized recognizes recommended recommends related relates relayed relays remonstrated retorts"
    " shrieked shrieks sighs signaled signalled signals smiled smiles smirked sniffed sniffs snorts sobbed"
    " specified specifies spluttered sputtered squealed stammers stipulated stipulates stuttered"
    " sympathised sympathized testifies texted texts trilled tutted tweets typed underlined underlines"
    " underscored underscores vows wept whined whines whooped winced winces wisecracked worried worries"
    " written yells"
).split()
"""Further verbs that count where he is their subject; of others they tell too many other things."""

SAYING_PHRASES_EN = [
    *(
        "called out",
        "calls out",
        "signed off",
        "signs off",
        "pipes up",
        "piped up",
        "fired back",
        "shot back",
    ),
    *("hit back", "hits back", "weighed in", "weighs in"),
    *("put it", "puts it", "put the matter", "puts the matter", "put things", "went on", "goes on"),
    *("began", "begins", "broke in", "breaks in", "cut in", "cuts in", "put in", "puts in"),
    *("chimed in", "had this to say", "has this to say", "wanted to know", "wants to know"),
    *("likes to say", "liked to say", "is known to say", "was known to say"),
]
"""Verbs of saying of several words; they count only behind a subject."""

HOLDING_EN = [
    *(
        rf"(?:is|was|remains|remained) (?:[a-z]+ly |still |quite |very |so )?{state}"
        for state in "adamant convinced confident certain insistent clear sure positive emphatic".split()
    ),
    *(
        "h(?:olds|eld)",
        "feels",
        "felt",
        "ma(?:de|kes) (?:it )?(?:very |quite )?(?:clear|plain)",
        "let it be known",
    ),
    "expect(?:s|ed)?",
    "accept(?:s|ed)?",
    "worr(?:ies|ied)",
    "fear(?:s|ed)?",
    "regret(?:s|ted)?",
    "left no doubt",
    "serve[sd] notice",
    "g(?:ave|ives?) (?:an? |his |her )?(?:assurances?|word|notice|warning)",
    *("ma(?:de|kes) the point", "t(?:akes|ook) the view", "(?:is|was) of the (?:view|opinion)"),
    *(
        "expresse[sd] (?:the (?:view|hope|opinion|fear)|regret|confidence|optimism|concern)",
        "voice[sd] the (?:view|hope|opinion|fear)",
    ),
]
"""`NAME … that`: what says of somebody that he holds something, and introduces nothing without `that`."""

OPENINGS_EN = [
    "t(?:akes|ook) to",
    "ma(?:de|kes) no secret of",
    "ma(?:de|kes) no bones about",
    "(?:did|does|would) not mince",
    "minced no",
    "came straight to",
    "c(?:omes|ame) to the point",
    "(?:gets|got) to the point",
    "(?:is|was) (?:having none|in no doubt)",
    "needed only",
    "(?:did|does) not (?:hesitate|blink|flinch|mince|disagree|hold back|pull)",
    *("sum(?:s|med) (?:it|this|things|that) up", "sum(?:s|med) up", "put(?:s)? it (?:this|another) way"),
    "(?:had|has) (?:only )?one word",
    (
        r"(?:opens|opened|begins|began|starts|started|closes|closed|ends|ended|finishes|finished|concludes"
        r"|concluded) (?:(?:his|her|the) [a-z]+ )?(?:with|on)(?![^:]*\b(?:quot|lines? |words? of|verse"
        r"|proverb|poem|passage|reading|saying|lyric|by |from ))"
    ),
    "raise[sd] (?:a finger|an eyebrow|(?:his|her) hand)",
    "interrupt(?:s|ed) (?:him|her|them|me|us)",
    "cut(?:s)? (?:him|her|them|me|us) (?:off|short)",
]
"""`NAME … :“…”`: further ways of leading from somebody to a colon behind which his words stand."""

NAMING_EN = frozenset("called calls described describes asked asks".split())
"""Verbs of saying behind which a name for something stands, or a question, and no statement."""

PARTICIPLES_EN = (
    "adding saying noting arguing explaining insisting stressing claiming warning conceding admitting"
    " predicting recalling emphasizing emphasising suggesting acknowledging telling writing tweeting posting"
    " joking quipping asserting maintaining declaring confirming pointing promising vowing reiterating"
).split()
"""`NAME said, … that`: forms by which a sentence goes on with what the same person says."""

SPEECH_NOUNS_EN = (
    "answer reply response message advice verdict conclusion explanation comment remark statement question"
    " order words motto post tweet letter memo note theory explanation warning request plea suggestion"
    " proposal confession admission complaint wish prediction assessment diagnosis retort summary defence"
    " defense excuse point rebuttal philosophy take creed rule line mantra saying"
    " tip recommendation regret toast blessing apology farewell hunch tale lesson"
).split()
"""`NAME's … :`: nouns that announce somebody's words before a colon."""

WRITINGS_EN = (
    "memo memorandum letter email e-mail mail note post message statement tweet essay article column circular"
    " book memoir"
).split()
"""What somebody writes, which then says this or that."""

TEXTS_EN = [
    *"diary journal card postcard telegram cable caption text voicemail reply blog op-ed foreword".split(),
    *"preface epilogue introduction will thread update testimony affidavit notice dedication".split(),
    *("diary entry", "journal entry", "text message", "blog post", "opinion piece", "press release"),
    *("cover letter", "open letter", "farewell letter", "social media post"),
]
"""The same, where it is said to be his."""

STATED_EN = (
    "answer reply response view opinion argument advice conclusion verdict explanation claim belief hope"
    " complaint objection theory point contention thesis hunch instinct impression understanding position"
    " stance prediction hypothesis diagnosis assessment excuse defence defense message assumption feeling"
    " suspicion guess warning worry concern fear rule plea request recollection"
).split()
"""`NAME's … was that`: nouns behind which a clause says what somebody said or holds."""

TONES_EN = (
    "adamant blunt brief candid categorical cautious certain clear confident curt defiant definite direct"
    " dismissive emphatic firm frank laconic matter-of-fact modest optimistic pessimistic philosophical plain"
    " proud sanguine scathing sceptical skeptical succinct terse unapologetic unequivocal unimpressed"
    " unmoved unrepentant upbeat"
).split()
"""`NAME was …: “…”`: how somebody sounds whose words stand behind the colon."""

GESTURES_EN = [
    *"shrugs shrugged smiles smiled nods nodded grins grinned laughs laughed sighs sighed".split(),
    *"agrees agreed disagrees disagreed grimaces grimaced frowns frowned chuckles chuckled".split(),
    *("shakes her head", "shakes his head", "shook her head", "shook his head"),
]
"""What somebody does before a colon, behind which his words stand."""

DESCRIBING_EN = [
    *"describe[sd]? dismisse[sd] denounce[sd] characteri[sz]e[sd] deride[sd] condemn(?:s|ed)".split(),
    *"hail(?:s".split(),
    *"|ed)".split(),
    *"prais(?:es|ed) mock(?:s|ed) portray(?:s|ed) critici[sz]e[sd] reject(?:s|ed)".split(),
    *("refer(?:s|red) to", "thinks? of", "thought of", "sum(?:s|med) up"),
]
"""`NAME … it as “…”`: verbs that give the words of the one who speaks of a thing."""

EXPRESSING_EN = [
    *"blame[sd]? lament(?:s|ed)? bemoan(?:s|ed)? decr(?:y|ies|ied) praise[sd]? pledge[sd]?".split(),
    *"vow(?:s|ed)? demand(?:s|ed)? promise[sd]? predict(?:s|ed)? express(?:es|ed)? stress(?:es|ed)?".split(),
    *("apologi[sz]e[sd]? for", "urge[sd] [^,.:;\x00]{1,40} to", "vow(?:s|ed) to", "pledge[sd] to"),
    *("promise[sd] to", "cites?(?= his| her)"),
]
"""`NAME … “…”`, `the “…”`: verbs whose object an article gives in the words of the one who speaks."""

SPEAKING_OF_EN = (
    "spoke speaks spoken talks talked warned warns complained complains boasted boasts wrote writes"
    " joked jokes"
).split()
"""`NAME … of “…”`, `about “…”`: verbs behind which his words for a thing stand."""

CALLING_FOR_EN = [
    "call(?:s|ed)? for",
    "insist(?:s|ed) on",
    "advocate[sd]",
    "preache[sd]",
    "warn(?:s|ed) against",
    *("argue[sd] for", "campaign(?:s|ed) for", "plead(?:s|ed) for", "push(?:es|ed) for"),
]
"""The same with what he wants."""

LIKENING_EN = "likens likened compares compared".split()
"""The same with `to`."""

VIEWS_EN = "words phrase view opinion telling account judgment judgement eyes estimation reckoning".split()
"""`in NAME's …`: nouns by which an article gives something as somebody's words or view."""

CONTENT_EN = frozenset(
    "agreed agrees estimated estimates reveals revealed reckon admits concedes confirms announces"
    " warns acknowledges notes explains recalls states predicts concludes declared declares promises vows"
    " claims suggests adds remarked observed observes".split()
) | frozenset(
    "said says added explained explains noted argued argues believed believes thinks thought insisted"
    " insists stressed stresses"
    " stated predicted predicts admitted admits acknowledged warned concluded maintained maintains"
    " hopes hoped claimed claims"
    " recalled confirmed conceded announced promised suggested vowed asserted asserts contended contends"
    " reiterated reckons reckoned disclosed remembered remembers".split()
)
"""English verbs after which indirect speech may stand."""

INTRANSITIVE_EN = frozenset(
    "said says thinks thought believed believes insisted insists argued argues maintained maintains hopes"
    " hoped reckons reckoned reckon contended contends asserted agreed agrees concluded concludes".split()
)
"""Those behind which no mere object stands, so that any words behind them are a clause."""

MAXIMS_EN = (
    "motto principle rule creed maxim belief advice slogan philosophy words answer reply view formula verdict"
    " ambition goal aim line phrase saying mantra refrain catchphrase watchword"
).split()
"""`NAME's …` with one of these and `is` introduces words of his when they stand in quotation marks."""

HELD_EN = (
    "insistence belief faith conviction view warning doctrine idea notion phrase commitment claim call"
    " motto principle rule advice"
    " argument remark preference talk vision"
).split()
"""`NAME's … on “…”`: a quoted fragment that an article ascribes to somebody as his view."""
