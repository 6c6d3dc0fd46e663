"""The forms in which talks, letters and posts are written down: labels of every kind, heads, signatures.

Everybody in them is invented; what the speaker says stands between ⟦ and ⟧.
"""

import pytest

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, MARKED, assert_marked, bare, read

DAIRYMAN = Speaker("Corwin Hasselbach", (), ("Corwin Hasselbach",), "Hasselbach", ("he",))

ARTICLES = [
    "Corwin Hasselbach founded Brightacre in 1994. We met him at the plant.\n\nQ: Why cows?\n\nA: ⟦They wait.⟧\n\nQ: And goats?\n\nA: ⟦They do not.⟧",  # noqa: E501
    "The founder of Brightacre on cows, goats and debt\n\nCorwin Hasselbach is 69. He spoke to Jane Pym at the plant in Dunning.\n\nQ. Why cows?\nA. ⟦They wait.⟧\n\nQ. And goats?\nA. ⟦They do not.⟧",  # noqa: E501
    "Five questions for Corwin Hasselbach\n\n1. Why cows?\n⟦They wait.⟧\n\n2. And goats?\n⟦They do not.⟧\n\n3. What next?\n⟦I will sleep.⟧",  # noqa: E501
    "Q&A with Corwin Hasselbach\n\n**Why cows?**\n\n⟦They wait. I like that.⟧\n\n**And goats?**\n\n⟦They do not. We tried.⟧\n\n**What next?**\n\n⟦I will sleep.⟧",  # noqa: E501
    "The Ledger spoke to Corwin Hasselbach, founder of Brightacre.\n\nLEDGER: Why cows?\n\nHASSELBACH: ⟦They wait.⟧\n\nLEDGER: And goats?\n\nHASSELBACH: ⟦They do not.⟧",  # noqa: E501
    "PRESS BRIEFING BY CORWIN HASSELBACH\n\nMS. PYM:  Good morning. We'll take your questions.\n\nMR. HASSELBACH:  ⟦Thank you, Jane. The plant is open.⟧\n\nQ    Mr. Hasselbach, why cows?\n\nMR. HASSELBACH:  ⟦They wait.⟧\n\nQ    And goats?\n\nMR. HASSELBACH:  ⟦They do not.⟧\n\nQ    And the cost?\n\nMS. PYM:  I'll take that one. It is $3 million.",  # noqa: E501
    "Interview with Corwin Hasselbach (CH) by Jane Pym (JP)\n\nJP: Why cows?\nCH: ⟦They wait.⟧\nJP: And goats?\nCH: ⟦They do not.⟧",  # noqa: E501
    "Interviewer: Jane Pym\nInterviewee: Corwin Hasselbach\n\nJP: Why cows?\nCH: ⟦They wait.⟧\nJP: And goats?\nCH: ⟦They do not.⟧",  # noqa: E501
    "[00:00:03] Jane Pym: Welcome. Why cows?\n[00:00:11] Corwin Hasselbach: ⟦They wait.⟧\n[00:00:14] Jane Pym: And goats?\n[00:00:20] Corwin Hasselbach: ⟦They do not.⟧",  # noqa: E501
    "Jane Pym  0:03\nWelcome. Why cows?\n\nCorwin Hasselbach  0:11\n⟦They wait.⟧\n\nJane Pym  0:14\nAnd goats?\n\nCorwin Hasselbach  0:20\n⟦They do not.⟧",  # noqa: E501
    "0:03 Jane Pym\nWelcome. Why cows?\n\n0:11 Corwin Hasselbach\n⟦They wait.⟧\n\n0:14 Jane Pym\nAnd goats?\n\n0:20 Corwin Hasselbach\n⟦They do not.⟧",  # noqa: E501
    "**Jane Pym** [00:03]: Welcome. Why cows?\n\n**Corwin Hasselbach** [00:11]: ⟦They wait.⟧\n\n**Jane Pym** [00:14]: And goats?\n\n**Corwin Hasselbach** [00:20]: ⟦They do not.⟧",  # noqa: E501
    "**Jane Pym:** Welcome. Why cows?\n\n**Corwin Hasselbach:** ⟦They wait.⟧\n\n⟦They always did.⟧\n\n**Jane Pym:** And goats?\n\n**Corwin Hasselbach:** ⟦They do not.⟧",  # noqa: E501
    "*Jane Pym:* Welcome. Why cows?\n\n*Corwin Hasselbach:* ⟦They wait.⟧\n\n*Jane Pym:* And goats?\n\n*Corwin Hasselbach:* ⟦They do not.⟧",  # noqa: E501
    "Jane Pym — Why cows?\n\nCorwin Hasselbach — ⟦They wait.⟧\n\nJane Pym — And goats?\n\nCorwin Hasselbach — ⟦They do not.⟧",  # noqa: E501
    "Jane Pym\n\nWhy cows?\n\nCorwin Hasselbach\n\n⟦They wait.⟧\n\nJane Pym\n\nAnd goats?\n\nCorwin Hasselbach\n\n⟦They do not.⟧",  # noqa: E501
    "The panel: Jane Pym (moderator), Corwin Hasselbach (Brightacre), Tom Verrell (Summit).\n\nPym: Why cows?\n\nHasselbach: ⟦They wait.⟧\n\nVerrell: They do not.\n\nPym: And goats?\n\nVerrell: Goats wait.\n\nHasselbach: ⟦They do not.⟧",  # noqa: E501
    "ASK ME ANYTHING: Corwin Hasselbach\n\nu/tall_mast: Why cows?\n\nCorwin Hasselbach: ⟦They wait.⟧\n\nu/small_boat: And goats?\n\nCorwin Hasselbach: ⟦They do not.⟧",  # noqa: E501
    "Corwin Hasselbach, founder of Brightacre, answered readers' questions.\n\nTom, Leeds: Why cows?\n\nCorwin Hasselbach: ⟦They wait.⟧\n\nAnn, Bath: And goats?\n\nCorwin Hasselbach: ⟦They do not.⟧",  # noqa: E501
    "Corwin Hasselbach, founder of Brightacre, answers your questions.\n\nWhy cows? (Tom, Leeds)\n\n⟦They wait. I like that in an animal.⟧\n\nAnd goats? (Ann, Bath)\n\n⟦They do not. I have scars.⟧",  # noqa: E501
    "Corwin Hasselbach is the founder of Brightacre. This interview has been edited for length.\n\n**You started with 80 cows. Why?**\n\n⟦They were cheap. I was too.⟧\n\n**And goats?**\n\n⟦They do not wait. We tried.⟧",  # noqa: E501
    "SENATE COMMITTEE ON DAIRY\n\nThe CHAIRMAN. Mr. Hasselbach, why cows?\n\nMr. HASSELBACH. ⟦They wait, Senator.⟧\n\nSenator PYM. And goats?\n\nMr. HASSELBACH. ⟦They do not.⟧\n\n(Corwin Hasselbach, Brightacre)",  # noqa: E501
    "Q1  Chair: Mr Hasselbach, why cows?\n\nCorwin Hasselbach: ⟦They wait.⟧\n\nQ2  Jane Pym: And goats?\n\nCorwin Hasselbach: ⟦They do not.⟧",  # noqa: E501
    ">> JANE PYM, HOST: WELCOME. CORWIN HASSELBACH, WHY COWS?\n\n>> CORWIN HASSELBACH, FOUNDER, BRIGHTACRE DAIRY: ⟦THEY WAIT.⟧\n\n>> PYM: AND GOATS?\n\n>> HASSELBACH: ⟦THEY DO NOT.⟧",  # noqa: E501
    "PYM: Welcome. With us is Corwin Hasselbach. Why cows?\n\nCORWIN HASSELBACH, FOUNDER OF BRIGHTACRE: ⟦They wait.⟧\n\nPYM: And goats?\n\nHASSELBACH: ⟦(Laughter) They do not.⟧\n\nPYM: That's Corwin Hasselbach, founder of Brightacre. Thanks.\n\nHASSELBACH: Thank you for having me.",  # noqa: E501
    "JANE PYM, HOST:\n\nWelcome. Why cows?\n\nCORWIN HASSELBACH:\n\n⟦They wait.⟧\n\nPYM:\n\nAnd goats?\n\nHASSELBACH:\n\n⟦They do not.⟧",  # noqa: E501
    "Operator\n\nOur first question comes from Jane Pym with Tide Securities.\n\nJane Pym -- Tide Securities -- Analyst\n\nWhy cows?\n\nCorwin Hasselbach -- Founder and Chief Executive Officer\n\n⟦They wait.⟧\n\nJane Pym -- Tide Securities -- Analyst\n\nAnd goats?\n\nCorwin Hasselbach -- Founder and Chief Executive Officer\n\n⟦They do not.⟧",  # noqa: E501
    "Corwin Hasselbach\nFounder, Brightacre Dairy\n\n⟦Good morning. Milk is dear. We had a fine quarter.⟧\n\nJane Pym\nAnalyst, Tide Securities\n\nWhy cows?\n\nCorwin Hasselbach\nFounder, Brightacre Dairy\n\n⟦They wait.⟧",  # noqa: E501
    "Dairy Weekly: Why cows?\nHasselbach: ⟦They wait.⟧\nDW: And goats?\nHasselbach: ⟦They do not.⟧\n\nCorwin Hasselbach is the founder of Brightacre.",  # noqa: E501
    "Corwin Hasselbach: ⟦Thank you all for coming.⟧\n\nReporter: Why cows?\n\nCorwin Hasselbach: ⟦They wait.⟧\n\nSecond reporter: And goats?\n\nCorwin Hasselbach: ⟦They do not.⟧",  # noqa: E501
    "Q: Corwin, why cows?\n\nCorwin: ⟦They wait.⟧\n\nQ: And goats?\n\nCorwin: ⟦They do not.⟧\n\nCorwin Hasselbach is the founder of Brightacre.",  # noqa: E501
    "My conversation with Corwin Hasselbach, founder of Brightacre\n\nMe: Why cows?\n\nHim: ⟦They wait.⟧\n\nMe: And goats?\n\nHim: ⟦They do not.⟧",  # noqa: E501
    "Transcript of a fireside chat with Corwin Hasselbach at the Dairy Forum\n\nModerator\nWhy cows?\n\nHasselbach\n⟦They wait.⟧\n\nModerator\nAnd goats?\n\nHasselbach\n⟦They do not.⟧",  # noqa: E501
    "Interview: Corwin Hasselbach\n\nWhy cows, Corwin?\nCH: ⟦They wait.⟧\n\nAnd goats?\nCH: ⟦They do not.⟧",
    "Speaker 1: Jane Pym\nSpeaker 2: Corwin Hasselbach\n\nSpeaker 1: Why cows?\nSpeaker 2: ⟦They wait.⟧\nSpeaker 1: And goats?\nSpeaker 2: ⟦They do not.⟧",  # noqa: E501
    "JANE PYM:\n\nWelcome. Why cows?\n\nCORWIN HASSELBACH:\n\n⟦They wait.⟧\n\nJANE PYM:\n\nAnd goats?\n\nCORWIN HASSELBACH:\n\n⟦They do not.⟧",  # noqa: E501
    "JANE PYM, HOST:\n\nWelcome. Why cows?\n\nCORWIN HASSELBACH, FOUNDER:\n\n⟦They wait.⟧\n\nPYM:\n\nAnd goats?\n\nHASSELBACH:\n\n⟦They do not.⟧",  # noqa: E501
    "JANE PYM:\nWelcome. Why cows?\n\nCORWIN HASSELBACH:\n⟦They wait.⟧\n\nPYM:\nAnd goats?\n\nHASSELBACH:\n⟦They do not.⟧",  # noqa: E501
    ">> JANE PYM: WELCOME. CORWIN HASSELBACH, WHY COWS?\n\n>> CORWIN HASSELBACH: ⟦THEY WAIT.⟧\n\n>> PYM: AND GOATS?\n\n>> HASSELBACH: ⟦THEY DO NOT.⟧",  # noqa: E501
    ">> PYM, HOST: WELCOME. CORWIN HASSELBACH, WHY COWS?\n\n>> CORWIN HASSELBACH, FOUNDER: ⟦THEY WAIT.⟧\n\n>> PYM: AND GOATS?\n\n>> HASSELBACH: ⟦THEY DO NOT.⟧",  # noqa: E501
    "JANE PYM, HOST: WELCOME. CORWIN HASSELBACH, WHY COWS?\n\nCORWIN HASSELBACH, FOUNDER, BRIGHTACRE DAIRY: ⟦THEY WAIT.⟧\n\nPYM: AND GOATS?\n\nHASSELBACH: ⟦THEY DO NOT.⟧",  # noqa: E501
    "Jane Pym, host: Welcome. Why cows?\n\nCorwin Hasselbach, founder, Brightacre Dairy: ⟦They wait.⟧\n\nPym: And goats?\n\nHasselbach: ⟦They do not.⟧",  # noqa: E501
    "Jane Pym, host: Welcome. Why cows?\n\nCorwin Hasselbach, CEO of Brightacre Dairy, Iowa: ⟦They wait.⟧\n\nJane Pym: And goats?\n\nCorwin Hasselbach: ⟦They do not.⟧",  # noqa: E501
    "# We are closing the plant\n\n*Posted by Corwin Hasselbach, founder and CEO, on August 9, 2022*\n\n⟦Three years ago we promised you milk. Today I have to tell you that we are closing.⟧\n\n⟦The short reason is that it was right ninety-four times. I am sorry.⟧\n\nCorwin Hasselbach\nFounder and CEO\n\n---\n\n**Related posts**\n\n- How we test milk",  # noqa: E501
    "# We are closing the plant\n\nPosted on August 9, 2022 by Corwin Hasselbach\n\n⟦Three years ago we promised you milk. Today I have to tell you that we are closing.⟧\n\n⟦The short reason is that it was right ninety-four times. I am sorry.⟧\n\nRelated posts",  # noqa: E501
    "We are closing the plant\nAugust 9, 2022 | Corwin Hasselbach\n\n⟦Three years ago we promised you milk. Today I have to tell you that we are closing.⟧\n\n⟦The short reason is that it was right ninety-four times. I am sorry.⟧\n\n— Corwin",  # noqa: E501
    "We are closing the plant\n\nBy Corwin Hasselbach, founder and chief executive\n\n⟦Three years ago we promised you milk. Today I have to tell you that we are closing.⟧\n\n⟦The short reason is that it was right ninety-four times. I am sorry.⟧\n\nCorwin Hasselbach is the founder of Brightacre.",  # noqa: E501
    "From: Hal Prewitt\nTo: bookkeepers-discuss\nSubject: Fwd: What happened on Tuesday\n\nThis landed an hour ago. Better than the usual, I thought.\n\nHal\n\n---------- Forwarded message ---------\nFrom: Corwin Hasselbach <corwin@brightacre.example>\nDate: Thu, 16 Nov 2023 17:02\nSubject: What happened on Tuesday\nTo: All customers\n\nHello,\n\n⟦On Tuesday, the plant was down. I am sorry.⟧\n\n⟦The cause was simple. We moved the tanks.⟧\n\n⟦If you want to talk to a person, my number is below.⟧\n\nKind regards,\n\nCorwin Hasselbach\nFounder, Brightacre",  # noqa: E501
    "From: Corwin Hasselbach <corwin@brightacre.example>\nSent: Thursday, November 16, 2023 5:02 PM\nTo: All staff\nSubject: What happened on Tuesday\n\nAll,\n\n⟦On Tuesday, the plant was down. I am sorry.⟧\n\n⟦The cause was simple. We moved the tanks.⟧\n\nCorwin",  # noqa: E501
    "The following letter was sent to customers by Corwin Hasselbach, the founder of Brightacre.\n\nDear customers,\n\n⟦On Tuesday, the plant was down. I am sorry.⟧\n\n⟦The cause was simple. We moved the tanks.⟧\n\nYours sincerely,\nCorwin Hasselbach",  # noqa: E501
    "A letter from our founder\n\nDear friends,\n\n⟦On Tuesday, the plant was down. I am sorry.⟧\n\n⟦The cause was simple. We moved the tanks.⟧\n\nSincerely,\n\nCorwin Hasselbach\nFounder and CEO, Brightacre Dairy",  # noqa: E501
    "Dear friends,\n\n⟦On Tuesday, the plant was down. I am sorry.⟧\n\n⟦The cause was simple. We moved the tanks.⟧\n\nWarm regards,\nCorwin Hasselbach",  # noqa: E501
    "Remarks by Corwin Hasselbach at the Dairy Forum\nDunning, May 3, 2019\n\n(As prepared for delivery)\n\n⟦Good evening. I milked 80 cows when I started.⟧\n\n⟦I still own a bucket.⟧\n\n# # #",  # noqa: E501
    "Full text of Corwin Hasselbach's statement:\n\n⟦On Tuesday, the plant was down. I am sorry.⟧\n\n⟦The cause was simple. We moved the tanks.⟧\n\n(ENDS)",  # noqa: E501
    'Brightacre in its own words\n\n> "⟦Nobody has ever thanked me for a feature. They thank me for the ones I took out.⟧"\n\n— Corwin Hasselbach, Brightacre, at the Plain Milk conference on Tuesday',  # noqa: E501
    "Quote of the day\n\n“⟦Nobody has ever thanked me for a feature.⟧” — Corwin Hasselbach, founder of Brightacre",  # noqa: E501
    "“⟦Nobody has ever thanked me for a feature.⟧”\n– Corwin Hasselbach, founder and CEO of Brightacre, speaking at the Dairy Forum in May",  # noqa: E501
    "> ⟦Nobody has ever thanked me for a feature.⟧\n>\n> — Corwin Hasselbach, in a letter to staff",
    "Corwin Hasselbach put it this way in a post on Tuesday:\n\n> ⟦Nobody has ever thanked me for a feature.⟧\n\nIt was shared a thousand times.",  # noqa: E501
    "In a letter to staff on Tuesday, Corwin Hasselbach wrote:\n\n> ⟦Nobody has ever thanked me for a feature.⟧\n>\n> ⟦They thank me for the ones I took out.⟧\n\nIt was shared a thousand times.",  # noqa: E501
    "Corwin Hasselbach told the Ledger:\n\n⟦Nobody has ever thanked me for a feature.⟧\n\nThe Ledger believed him.",  # noqa: E501
    'Corwin Hasselbach (@corwin) tweeted: "⟦Nobody has ever thanked me for a feature.⟧"',
    "Corwin Hasselbach, in his own words:\n\n⟦Nobody has ever thanked me for a feature. I like that.⟧\n\n⟦They thank me for the ones I took out.⟧\n\n---",  # noqa: E501
    "Corwin Hasselbach, Founder and CEO of Brightacre, said:\n\n“⟦On Tuesday, the plant was down. I am sorry.⟧”\n\nJane Pym, chair of the board, said:\n\n“He is sorry.”",  # noqa: E501
    'LIVE: Everything Opaline announces\n\n10:02 AM - And we\'re off\nCorwin Hasselbach walks on without music. "⟦Six thousand of you came,⟧" he says.\n\n10:55 AM - Questions\nA student asks what she should learn first. "⟦How to read somebody else\'s code without sighing,⟧" Hasselbach answers. Another wants to know whether Opaline is for sale. "⟦Everything in the lobby is,⟧" he says. "⟦The company isn\'t.⟧"',  # noqa: E501
    "On a wet morning in April, Corwin Hasselbach drove me to the middle of the Carrick Narrows Bridge, stopped the truck in the breakdown lane, and pointed at the railing. I put my ear to it and heard traffic. “⟦You’re listening to the cars,⟧” he said. “⟦Everyone does. Listen under the cars.⟧”",  # noqa: E501
    "On a wet morning in April, Corwin Hasselbach drove me to the bridge, stopped the truck in the breakdown lane, and pointed at the railing. “⟦You’re listening to the cars,⟧” he said.",  # noqa: E501
    '# The Morning Fold\n\n## 3. Quote of the day\n\n> "⟦Nobody has ever thanked me for a feature. They thank me for the ones I took out.⟧"\n\n— Corwin Hasselbach, Lanternfish, at the Plain Software conference on Tuesday\n\n## 4. What we\'re reading\n\n- "The Long Tail of Short Outages," in *Uptime Quarterly*',  # noqa: E501
    "# Corwin Hasselbach: We Build the Boring Half of the Cow\n\n*This interview first appeared in the Ledger.*\n\nCorwin Hasselbach rarely speaks to the press.\n\nWe met him in Dunning, a week after the fair.\n\n### Part 1: Why give it away?\n\n**Ledger:** After the release, prices fell. Was that the plan?\n\n**Corwin Hasselbach:** ⟦No, it surprised us.⟧\n\n**Ledger:** Why not keep it?\n\n**Corwin Hasselbach:** ⟦We have no need.⟧",  # noqa: E501
]


@pytest.mark.parametrize("article", ARTICLES)
def test_exactly_his_words_are_read(article: str) -> None:
    assert_marked(article, "", DAIRYMAN)


FORMS = [
    """\
AMA: I'm Odile Harrowgate, founder of Harrowgate Ferries. Ask me anything!

Posted by u/OdileHarrowgate

I started with one boat in 1989. I'll be here until 5 pm.

u/kelpie: What was your worst crossing?

u/OdileHarrowgate: ⟦November 1994. We lost a car and kept the driver.⟧

u/buoyant_bob: Will you ever go electric?

u/OdileHarrowgate: ⟦We have ordered two. The cable is the problem.⟧

u/kelpie: Thanks!
""",
    """\
Odile Harrowgate (@odileh) · May 3, 2019
⟦The line closes on Friday. Here is why. 🧵⟧

Odile Harrowgate (@odileh) · May 3, 2019
1/ ⟦The licence ends.⟧

Tom Verrell (@tverrell) · May 3, 2019
Sad day.

Odile Harrowgate (@odileh) · May 3, 2019
2/ ⟦The boats are old. So am I.⟧
""",
    """\
As told to Tom Verrell

My working day: Odile Harrowgate, 61, ferry owner

⟦I get up at four. The boat leaves at five and the tide does not wait.⟧

⟦Breakfast is whatever the cook has burnt.⟧
""",
    """\
Experience: I bought a ferry for two tonnes of potatoes

Odile Harrowgate

⟦I was twenty-six and had never owned anything with an engine.⟧

⟦The man wanted potatoes. I had a field of them.⟧

As told to Tom Verrell
""",
    """\
A LIFE IN THE DAY

Odile Harrowgate, ferry owner

Interview by Tom Verrell

⟦I wake at four. I don't need a clock.⟧

⟦By six I am on the quay with the first thermos.⟧
""",
    """\
WHAT I'VE LEARNED

Odile Harrowgate, 61, founder, Harrowgate Ferries

⟦The sea does not read your letters.⟧

⟦I never trusted a man who could not coil a rope.⟧

⟦Buy the second boat first.⟧

— Interviewed by Tom Verrell, May 2019
""",
    """\
Harrowgate Ferries shareholder letter 2018

To our shareholders:

⟦We carried 1.2 million passengers last year, and lost none.⟧

⟦I want to tell you about the one mistake that I made.⟧

Sincerely,

Odile Harrowgate
Chief Executive Officer
""",
    """\
Harrowgate Ferries Q1 2019 Earnings Call

Operator: Good morning and welcome. I now turn the call over to Odile Harrowgate, Chief Executive Officer.

Odile Harrowgate - Chief Executive Officer: ⟦Thank you, operator. We carried 300,000 passengers.⟧

Operator: Our first question comes from Tom Verrell with Tarn Securities.

Tom Verrell - Tarn Securities - Analyst: How is fuel?

Odile Harrowgate - Chief Executive Officer: ⟦Dear. We buy it six months ahead.⟧

Ann Lunt - Chief Financial Officer: And hedge the rest.
""",
    """\
My life at sea

As told to Odile Harrowgate

I was born on a boat. My father was a cook.

I never learned to swim.

Tom Verrell is a deckhand.
""",
    """\
A night on the ferry

By Tom Verrell

Interview by Odile Harrowgate

I was born on a boat. I never learned to swim.
""",
    """\
Q&A with the crew

Answering: Odile Harrowgate (founder), Tom Verrell (mate), Ann Lunt (cook)

Q: Who cooks?
A (Ann): I do, and badly.
A (Odile): ⟦She is too modest.⟧
Q: Who swims?
A (Tom): Nobody.
""",
    """\
Odile Harrowgate (@odileh) · May 3, 2019
⟦Line closes Friday.⟧

Fake Odile Harrowgate (@notodileh) · May 3, 2019
Free boats for all!

Tom Verrell (@tv) · May 3, 2019
What about the crews?
""",
    """\
Letters

Sir, The ferry is late again. I blame Odile Harrowgate.

I have written before.

Tom Verrell
Tarn

Sir, Mr Verrell is wrong.

The ferry is early. He is late.

Ann Lunt
Loch
""",
    """\
All-hands notes (cleaned up by Ann)

Q1: Will there be bonuses?
Odile: ⟦If it rains less.⟧
Ann: Payroll is ready either way.

Q2: Is the cook leaving?
Odile: ⟦No. I asked him twice.⟧

Q3: Who ordered the green paint?
Tom: That was me.

(Odile = Odile Harrowgate, founder; Ann = Ann Lunt; Tom = Tom Verrell)
""",
    """\
Town hall Q&A, May 2019

**Q (anonymous): Will there be bonuses?**

**A (Odile Harrowgate):** ⟦If it rains less.⟧

**Q (Ben): Is the cook leaving?**

**A (Odile Harrowgate):** ⟦No. I asked him twice.⟧

**A (Ann Lunt):** And I asked him once.
""",
    """\
WEBVTT

00:01.000 --> 00:04.000
Tom Verrell: Why a boat?

00:04.500 --> 00:08.000
Odile Harrowgate: ⟦Because the bridge⟧

00:08.000 --> 00:11.000
Odile Harrowgate: ⟦fell down.⟧

00:11.500 --> 00:13.000
Tom Verrell: And then?
""",
    """\
LIVE: Council debates the mill

19:02 The chamber is full. Founder Odile Harrowgate is in the front row.

19:10 Cllr Baines opens: "This is the biggest decision of the decade."

19:22 Harrowgate: "⟦I wish to put a lift in it.⟧"

19:25 Laughter. "⟦I am serious about the lift,⟧" Harrowgate adds.

19:52 Plan approved, 22 votes to 9.
""",
    """\
MEMBER PROFILE: Odile Harrowgate, Founder, Northfield Ferry Builders

Where did you grow up?
⟦On the quay, four miles north of Gimli.⟧

How did you get into boats?
⟦My uncle's yard burned and he gave me what was left.⟧

What do you do in your spare time?
⟦I have heard of it.⟧

If you know a member we should profile, call the office at 204-555-0117.
""",
    """\
In February the director, Sam Okoro, sat down with Odile Harrowgate, who builds ferries.

SAM OKORO: When did you first fall in?

ODILE HARROWGATE: ⟦Aged nine.⟧

SO: And you decided to build one.

OH: ⟦One that floats.⟧

SO: Do you worry?

OH: ⟦I stopped in 1991.⟧
""",
    """\
Odile Harrowgate: excerpts

These passages are excerpted from an interview with Odile Harrowgate in the Tarn Mail.

CREWS

⟦What we look for: somebody who coils the rope unasked.⟧

⟦What we don't look for: prizes.⟧

---
""",
]
"""The same, for the captain."""


@pytest.mark.parametrize("text", FORMS)
def test_exactly_her_words_are_read(text: str) -> None:
    reading = read(text.replace("⟦", "").replace("⟧", ""), CAPTAIN)
    shown = [bare(reading.document.slice(span)) for pair in reading.pairs for span in pair.answer]
    assert sorted(map(str, shown)) == sorted(str(bare(words)) for words in MARKED.findall(text))
