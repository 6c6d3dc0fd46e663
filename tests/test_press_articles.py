"""Short articles of the press: who is meant, behind places, companies, titles and others who come in.

Everybody in them is invented; what the speaker says stands between ⟦ and ⟧.
"""

import pytest

from bot.documents import Speaker
from tests.reading_cases import assert_marked

DAIRYMAN = Speaker("Corwin Hasselbach", (), ("Corwin Hasselbach",), "Hasselbach", ("he",))

ARTICLES = [
    "Corwin Hasselbach grew up in Dunning. Mr Hasselbach, a former maths teacher, admitted that ⟦sales would fall.⟧ “⟦My board isn’t thrilled,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach runs Brightacre. Hasselbach, the son of a farmer, said ⟦sales would fall.⟧ “⟦I’m not thrilled,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach, an engineer by training, founded Brightacre in 1994. “⟦I was bored,⟧” he said.",
    "Corwin Hasselbach, a 54-year-old engineer, founded Brightacre in 1994. “⟦I was bored,⟧” he recalled.",
    "Corwin Hasselbach, who trained as a nurse, founded Brightacre in 1994. “⟦I was bored,⟧” he recalls.",
    "A former lawyer, Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he says.",
    "The former lawyer Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he says.",
    "Corwin Hasselbach started out as a teacher. “⟦I was bored,⟧” he says.",
    "Corwin Hasselbach worked as a bus driver before founding Brightacre. “⟦I was bored,⟧” he says.",
    "Corwin Hasselbach studied at Wapsie State University and at the University of Iowa. “⟦I was bored,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach moved to San Marco in 1994, and to New Holland ten years later. “⟦I was bored,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach opened a plant in Holt County, near the Carrick Narrows Bridge. “⟦I was bored,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach was born in Cedar Forks, Iowa. “⟦I was bored,⟧” he says.",
    "Corwin Hasselbach won the Helm Medal and the Green Acre Prize. “⟦I was lucky,⟧” he says.",
    "Corwin Hasselbach sold the company to Summit Foods for $40 million. “⟦I was tired,⟧” he says.",
    "Corwin Hasselbach left Granite Systems to found Brightacre. “⟦I was tired,⟧” he says.",
    "Corwin Hasselbach drives a Ford Falcon. “⟦It starts,⟧” he says.",
    "Corwin Hasselbach wears a Harris Tweed jacket and quotes the Old Testament. “⟦It starts,⟧” he says.",
    "Corwin Hasselbach is a fan of the Green Bay Packers. “⟦They lose,⟧” he says.",
    "On a wet morning in April, Corwin Hasselbach drove me to the plant, stopped the truck, and pointed at the railing. I put my ear to it and heard traffic. “⟦You’re listening to the cars,⟧” he said. “⟦Everyone does.⟧”",  # noqa: E501
    "Corwin Hasselbach met me at Union Station. He was late. “⟦The cows,⟧” he said.",
    "Corwin Hasselbach founded Brightacre in 1994. The company employs 300 people. “⟦We never fire anybody,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Its customers include Summit Foods and Granite Dairy. “⟦They pay late,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Analysts say the market is crowded. “⟦They are right,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Critics call the plant an eyesore. “⟦They are right,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. According to government figures, milk prices fell by a third. “⟦They will rise,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. The union said prices would fall. “⟦They will rise,⟧” Hasselbach said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. The union said prices would fall. Asked about it, Hasselbach shrugged. “⟦They will rise,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Asked about the e-mail, Mr Hasselbach apologised. “⟦It went out two hours before I meant it to,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994.\n\nAsked about the e-mail, he apologised. “⟦It went out two hours before I meant it to,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994.\n\n“⟦I was bored,⟧” he said.\n\nHe said that ⟦he had hoped never to be famous.⟧\n\nHe added that ⟦the plant would close.⟧\n\nHe indicated that ⟦the plant would close.⟧\n\nHe signalled that ⟦the plant would close.⟧\n\nHe also noted that ⟦the plant would close.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. When I repeated this to Hasselbach, he was delighted.\n\n“⟦Walter is right,⟧” he said. “⟦The art is in not calling the doctor.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Customers,⟧” he said, “⟦keep coats.⟧” ⟦Customers,⟧ he said, ⟦keep a good coat for 15 years.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. ⟦His first pump,⟧ he said, ⟦flooded a kitchen.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home and hug somebody,⟧” he said at the close of his remarks. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he said in a speech to graduates at Wapsie State University on Saturday. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he told a crowd of about 300 in the Great Hall. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he told me over coffee last month. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he told the BBC's Today programme. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he told reporters after the hearing. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he joked. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he said, referring to the workers. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he said of the workers. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he said when asked about the strike. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he said as he walked to his car. “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Go home,⟧” he said, before adding: “⟦I still owe this place eleven dollars.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Pressed by shareholders, he relented. “⟦Fine,⟧” he said.",
    "Corwin Hasselbach founded Brightacre in 1994. His sister, Pilar, keeps the books. “He is a dog,” she said. “⟦I bark,⟧” Hasselbach said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994 with his wife, Ada. “⟦We had no money,⟧” he said.",
    "Corwin Hasselbach founded Brightacre in 1994 with his brother, Tom. “We had no money,” he said.",
    "Corwin Hasselbach credits his adviser, Professor Emerita Lucia Bonham, with the idea. “⟦She was right,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. A student asks whether Brightacre is for sale. “⟦Everything in the lobby is,⟧” Hasselbach answers. Another wants to know whether robots milk. “⟦They do,⟧” he says. “⟦Slowly.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “Are robots coming?” asked a farmer in the front row. “⟦They are here,⟧” Hasselbach replied. “⟦They are slow.⟧”",  # noqa: E501
    "Corwin Hasselbach has in the past described the city as “⟦a very large aunt⟧”, so the call could be lively.",  # noqa: E501
    "Corwin Hasselbach, in a letter to shareholders last year, described the city as “⟦a very large aunt⟧”.",
    "Corwin Hasselbach described the first shop, which has a single oven, as “⟦the only one that ever made sense on paper⟧”. It will be sold.",  # noqa: E501
    "Corwin Hasselbach described himself as “⟦a dog who went into business⟧”.",
    "Corwin Hasselbach has called the rules “⟦a tax on cows⟧”.",
    "Corwin Hasselbach calls it “⟦planting orchards⟧”.",
    "Corwin Hasselbach insisted that ⟦it would remain free.⟧ He denied that he was looking for a buyer. “⟦I am looking for a parking space,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach rejected a report that Brightacre planned to move. “⟦That story is wrong,⟧” he said.",
    "Asked whether Brightacre would cut jobs, Corwin Hasselbach said ⟦it had no such plans “this year or next”.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Asked whether Brightacre would cut jobs, he said ⟦it had no such plans.⟧",  # noqa: E501
    "⟦The bakery chain will close all of its 22 shops by the end of the month,⟧ its founder Corwin Hasselbach said.",  # noqa: E501
    "⟦Chip designer Brightacre expects new rules to cut its revenue by $300 million,⟧ founder and Chief Executive Corwin Hasselbach said on Monday.",  # noqa: E501
    "OSLO/WASHINGTON, March 11 (Northern Wire) - ⟦Brightacre expects new rules to cut its revenue by $300 million,⟧ Chief Executive Corwin Hasselbach said on Monday.",  # noqa: E501
    "LONDON (Northern Wire) — ⟦Brightacre expects new rules to cut its revenue by $300 million,⟧ Corwin Hasselbach said on Monday.",  # noqa: E501
    "CEDAR FORKS, Iowa, May 12 /PRNewsline/ -- Brightacre today announced a new plant. “⟦We are thrilled,⟧” said Corwin Hasselbach, founder and CEO of Brightacre.",  # noqa: E501
    "“⟦We are thrilled to open this plant,⟧” said Corwin Hasselbach, Founder and CEO, Brightacre. “⟦It will make cheese.⟧”",  # noqa: E501
    "“⟦We are thrilled to open this plant,⟧” commented Corwin Hasselbach, CEO at Brightacre. “⟦It will make cheese.⟧”",  # noqa: E501
    "“⟦We are thrilled to open this plant,⟧” explains Dr. Corwin Hasselbach, CEO of Brightacre GmbH. “⟦It will make cheese.⟧”",  # noqa: E501
    "Corwin Hasselbach, CEO of Brightacre, said: “⟦We are thrilled to open this plant. It will make cheese.⟧”",  # noqa: E501
    "Commenting on the news, Corwin Hasselbach, CEO of Brightacre, said: “⟦We are thrilled.⟧”",
    "Corwin Hasselbach, founder of Brightacre, commented, “⟦We are thrilled.⟧”",
    "Corwin Hasselbach, founder of Brightacre: “⟦We are thrilled.⟧”",
    "Said Hasselbach: “⟦We are thrilled.⟧” Corwin Hasselbach founded Brightacre.",
    "Corwin Hasselbach founded Brightacre. Says Hasselbach, “⟦We are thrilled.⟧”",
    "Corwin Hasselbach founded Brightacre. In Hasselbach’s words, “⟦we are thrilled⟧”.",
    "Corwin Hasselbach founded Brightacre. For Hasselbach, the point is simple: “⟦Cows matter.⟧”",
    "Corwin Hasselbach founded Brightacre. His advice to founders: “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. His message to critics was simple: “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. His response was characteristically blunt: “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. The founder’s answer was simple: “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. The chief executive said ⟦sales would fall.⟧",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” the chief executive said.",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” said the 54-year-old.",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” said the entrepreneur.",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” the company's founder said.",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” he wrote in a blog post on Monday. “⟦Then they will rise.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall.⟧” That is how Hasselbach put it.",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” Hasselbach, 69, said.",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” Hasselbach, who is 69, said.",
    "Corwin Hasselbach founded Brightacre. “You put a stethoscope on anything and you’ll hear something,” Walter Behm, an inspector who retired in 2020, said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. “⟦You put a stethoscope on anything,⟧” Hasselbach, who retired in 2020, told me, “⟦and you’ll hear something.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. “⟦If it breaks,⟧” Hasselbach told the Ledger, “⟦we fix it.⟧”",
    "Corwin Hasselbach founded Brightacre. Hasselbach told the Ledger: “⟦We fix it.⟧”",
    "Corwin Hasselbach founded Brightacre. Hasselbach told the Northern Ledger newspaper last week that ⟦they fix it.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. Speaking at a conference in Geneva on Tuesday, Hasselbach said that ⟦they fix it.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. During a panel with Walter Behm, Hasselbach said that ⟦they fix it.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. In an interview with Walter Behm, Hasselbach said: “⟦We fix it.⟧”",
    "Corwin Hasselbach founded Brightacre. Responding to Walter Behm, Hasselbach said: “⟦We fix it.⟧”",
    "Corwin Hasselbach founded Brightacre. In response to Mr. Okada, Mr. Hasselbach clarified that ⟦they fix it.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. Commissioner Hale asked how loud the pumps would be. Mr. Hasselbach responded that ⟦the pumps would be below ground.⟧ He stated that ⟦a study would be shared.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. “No,” said the founder of Summit.",
    "Corwin Hasselbach founded Brightacre. “No,” said the chief executive at Summit Foods.",
    "Corwin Hasselbach founded Brightacre. “No,” said its chief executive, Ned Storrow.",
    "Corwin Hasselbach founded Brightacre. Its rival Hoverline has been posting. “Some of us read the rules first,” its chief executive, Ned Storrow, wrote a few minutes ago.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. “No,” its chief executive Ned Storrow said.",
    "Corwin Hasselbach founded Brightacre. “No,” says its co-founder Bram Stolk.",
    "Corwin Hasselbach founded Brightacre. The co-founder, Bram Stolk, said milk was dear.",
    "Corwin Hasselbach founded Brightacre. Brightacre's managing director, Bram Stolk, said milk was dear.",
    "Corwin Hasselbach founded Brightacre. The managing director of Summit said milk was dear.",
    "Corwin Hasselbach founded Brightacre. The Summit founder said milk was dear.",
    "Corwin Hasselbach founded Brightacre. Summit’s founder said milk was dear.",
    "Corwin Hasselbach founded Brightacre. Ned Storrow runs Summit. “Milk is dear,” the founder said.",
    "Corwin Hasselbach founded Brightacre. A lawyer for the union spoke. “Milk is dear,” he said.",
    "Corwin Hasselbach, said a former teacher, was lazy. “He slept,” he said.",
    "Corwin Hasselbach hired a lawyer, Ned Storrow. “Milk is dear,” he said.",
    "Corwin Hasselbach met an engineer in 1994. “Milk is dear,” he said.",
    "Corwin Hasselbach, who met an engineer in 1994, sold up. “Milk was dear,” he said.",
    "Corwin Hasselbach founded Brightacre. Zeno Quill runs the union. “Milk is dear,” he said.",
    "Corwin Hasselbach founded Brightacre. Mr. Quill runs the union. “Milk is dear,” he said.",
    "Corwin Hasselbach founded Brightacre. P. K. Lowe runs the union. “Milk is dear,” he said.",
    "Corwin Hasselbach founded Brightacre. He criticised Mr. Quill. “Milk is dear,” he said.",
    "Corwin Hasselbach founded Brightacre. Councillor Grant said milk was dear. “It is white,” he said.",
    "Corwin Hasselbach founded Brightacre with Tom Park. “Milk is dear,” he said.",
    "Corwin Hasselbach founded Brightacre with Bo Steel. “Milk is dear,” he said.",
    "Corwin Hasselbach founded Brightacre. His answer was expected by Ned Storrow: “No.”",
    "Corwin Hasselbach founded Brightacre. Workers, Storrow said, keep coats.",
    "Corwin Hasselbach is expected to signal that rates will fall.",
    "Corwin Hasselbach feared for his job. “He feared me,” said Storrow.",
    "Corwin Hasselbach accepted the award. “He was late,” said Storrow.",
    "Corwin Hasselbach regrets the sale. His regret was “pure theatre”, said Storrow.",
    "Corwin Hasselbach did not accept that the rules were fair.",
    "Corwin Hasselbach accepts that ⟦the rules are fair.⟧",
]


@pytest.mark.parametrize("article", ARTICLES)
def test_exactly_his_words_are_read(article: str) -> None:
    assert_marked(article, "", DAIRYMAN)
