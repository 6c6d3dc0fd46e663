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
    "Corwin Hasselbach founded Brightacre. His advice? “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. His advice to founders: “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. His message to critics was simple: “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. His response was characteristically blunt: “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. The founder’s answer was simple: “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. The chief executive said ⟦sales would fall.⟧",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” the chief executive said.",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” said the 54-year-old.",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” said the entrepreneur.",
    "Corwin Hasselbach founded Brightacre. “⟦Sales will fall,⟧” the Brightacre founder said.",
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
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he said, shrugging. “⟦I was young.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he says with a laugh. “⟦I was young.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he said over the phone from Dunning. “⟦I was young.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” said Hasselbach in a telephone interview from his home in Dunning. “⟦I was young.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” Hasselbach said by phone.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” Hasselbach said, his voice rising. “⟦I was young.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” Hasselbach said, looking at his boots.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he smiled.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he recalled with a smile. “⟦I was young.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he told CNBC. “⟦I was young.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he told CNBC’s Jane Pym on Tuesday. “⟦I was young.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he told The Ledger in 2019.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he told lawmakers at a hearing on Tuesday. “⟦I was young.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he told students, adding that ⟦he was young.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he said, adding, “⟦I was young.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he said, then added: “⟦I was young.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he said. He added: “⟦I was young.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he said. And then: “⟦I was young.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he explained to me. “⟦I was young.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” he continued. “⟦I was young.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” said a visibly tired Hasselbach. “⟦I was young.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” said Mr. Hasselbach, who is 69. “⟦I was young.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” said Mr. Hasselbach, now 69, as he walked through the plant.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” the 69-year-old Hasselbach said.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” Hasselbach, the founder of Brightacre, told me.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” Hasselbach, who has three daughters, told me. “⟦I was young.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” is how Hasselbach puts it.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦I was bored,⟧” as Hasselbach put it.",
    "Corwin Hasselbach founded Brightacre in 1994. He paused. “⟦I was bored,⟧” he said.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach sighed. “⟦I was bored,⟧” he said.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach shook his head. “⟦I was bored.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Then he added: “⟦I was bored.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Says he: “⟦I was bored.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. His reply came by email: “⟦I was bored.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. His explanation: “⟦I was bored.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. His explanation is simple. “⟦I was bored,⟧” he said.",
    "Corwin Hasselbach founded Brightacre in 1994. Why did he do it? “⟦I was bored,⟧” he says.",
    "Corwin Hasselbach founded Brightacre in 1994. Why cows? “⟦They wait,⟧” Hasselbach says.",
    "Corwin Hasselbach founded Brightacre in 1994. Is he rich? “⟦No,⟧” he says.",
    "Corwin Hasselbach founded Brightacre in 1994. Asked why, he says simply, “⟦I was bored.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. When I asked why, he said, “⟦I was bored.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. When I ask why, Hasselbach shrugs. “⟦I was bored,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. I asked him why. “⟦I was bored,⟧” he said.",
    "Corwin Hasselbach founded Brightacre in 1994. I ask if he is rich. “⟦No,⟧” he says.",
    "Corwin Hasselbach founded Brightacre in 1994. Reporters asked him why. “⟦I was bored,⟧” he said.",
    "Corwin Hasselbach founded Brightacre in 1994. Asked by reporters whether he was rich, he said: “⟦No.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach conceded ⟦mistakes were made.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach said ⟦no decision had been made.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach said ⟦it was “too early” to say.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach predicts ⟦a third of farms will close.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach says ⟦he has never been rich.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach says ⟦there will be cheese.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach said on Tuesday ⟦he would not sell.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach said in an interview that ⟦he would not sell.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach said in a statement on Tuesday that ⟦he would not sell.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach told reporters ⟦he would not sell.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach told shareholders at the annual meeting that ⟦he would not sell.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach told the committee that ⟦he would not sell.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach has told friends that ⟦he will not sell.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach also told the Ledger that ⟦he would not sell.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach later told the Ledger ⟦he would not sell.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach warned that ⟦prices would rise if the rules passed.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach promised that ⟦nobody would lose a job.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach suggested that ⟦the rules were written by goats.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach pointed out that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach made clear that ⟦he would not sell.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach confirmed that ⟦talks were under way.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach confirmed ⟦the company was in talks.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach revealed that ⟦talks were under way.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach replied that ⟦he would not sell.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach countered that ⟦goats do not wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach disclosed that ⟦he had been ill.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach emphasized that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach reiterated that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach noted ⟦the plant was old.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach agreed that ⟦the plant was old.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach agreed ⟦the plant was old.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach joked that ⟦the cows had voted.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach insists ⟦he is not rich.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach maintains that ⟦he is not rich.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach feels that ⟦he is not rich.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach thinks ⟦he will win.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach hopes ⟦the plant will open in May.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach believes that ⟦farming is a conversation.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. ⟦The plant will open in May,⟧ according to founder Corwin Hasselbach.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. ⟦The plant will open in May,⟧ according to Hasselbach.",
    "Corwin Hasselbach founded Brightacre in 1994. According to Mr Hasselbach, ⟦the plant will open in May.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. ⟦The plant,⟧ Hasselbach says, ⟦will open in May.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. ⟦Sales rose,⟧ he says, ⟦because cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. ⟦By May,⟧ Hasselbach said, ⟦the plant will be open.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. ⟦What matters,⟧ he says, ⟦is patience.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. ⟦It was,⟧ he says, ⟦the worst year of his life.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. ⟦The company has 300 workers,⟧ Hasselbach said.",
    "Corwin Hasselbach founded Brightacre in 1994. ⟦The company has 300 workers,⟧ he added.",
    "Corwin Hasselbach founded Brightacre in 1994. ⟦The rules, which were passed in May, are mad,⟧ Hasselbach said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. In Hasselbach’s view, ⟦the rules are mad.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. In his view, ⟦the rules are mad.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. For Hasselbach, the rules are mad.",
    "Corwin Hasselbach founded Brightacre in 1994. To hear Hasselbach tell it, ⟦the rules are mad.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. As Hasselbach sees it, ⟦the rules are mad.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. As he sees it, ⟦the rules are mad.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. His advice to others is to wait.",
    "Corwin Hasselbach founded Brightacre in 1994. His advice to founders: “⟦Wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. His motto is “⟦Wait and see⟧”.",
    "Corwin Hasselbach founded Brightacre in 1994. He likes to say that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. He is fond of saying that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. He often says, “⟦Cows wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. He once said, “⟦Cows wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. He once told me, “⟦Cows wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. He once wrote that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. He has written that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. He wrote in his memoir that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. In his memoir, he writes that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. In his memoir, he writes: “⟦Cows wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Cows wait,⟧” he writes in his memoir.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Cows wait,⟧” he wrote in the email, which was seen by the Ledger. “⟦Goats do not.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. He described the deal as “⟦a wedding without a cake⟧”.",
    "Corwin Hasselbach founded Brightacre in 1994. He called the deal “⟦a wedding without a cake⟧”.",
    "Corwin Hasselbach founded Brightacre in 1994. He dismissed the deal as “⟦a wedding without a cake⟧”.",
    "Corwin Hasselbach founded Brightacre in 1994. He likes what he calls “⟦a slow cow⟧”.",
    "Corwin Hasselbach founded Brightacre in 1994. He speaks of “⟦the patience of cows⟧”.",
    "Corwin Hasselbach founded Brightacre in 1994. He praised the “⟦patience of cows⟧”.",
    "Corwin Hasselbach founded Brightacre in 1994. He blamed “⟦a failure of patience⟧”.",
    "Corwin Hasselbach founded Brightacre in 1994. He apologised for what he called “⟦a failure of patience⟧”.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. He has no time for “disruption”.",
    "Corwin Hasselbach founded Brightacre in 1994. “Cows wait,” said a worker. “⟦They do,⟧” said Hasselbach.",
    "Corwin Hasselbach founded Brightacre in 1994. “Cows wait,” said Jane Pym, a farmer. Hasselbach disagrees. “⟦They do not,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Jane Pym, a farmer, says cows wait. Hasselbach disagrees: “⟦They do not.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Jane Pym says cows wait. “She is wrong,” says Tom Verrell. “⟦Both are wrong,⟧” says Hasselbach.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Tom Verrell, his partner, left in 1999. “I was bored,” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. His daughter Ann runs the plant. “I am good,” she says.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach’s daughter, Ann, runs the plant. “⟦She is good,⟧” says Hasselbach.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. The company said in a statement that it was sorry.",
    "Corwin Hasselbach founded Brightacre in 1994. A spokesman said Hasselbach was ill. “He is ill,” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach was ill, his lawyer said.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach, his lawyer said, was ill.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach declined to say whether he was ill.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach could not be reached for comment.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach did not say what he would do.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach was quoted as saying that ⟦he was tired.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach was quoted by the Ledger as saying: “⟦I am tired.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach is said to be tired.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach said to be patient.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach said nothing.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach said goodbye.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach told a joke.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach told me about his cows.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach explained the process.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach explained how the process works.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach announced a new plant.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach announced that ⟦a new plant would open.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach announced ⟦a new plant would open.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach called for patience.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach called on farmers to wait.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach urged farmers to “⟦wait and see⟧”.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach asked farmers to wait.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach asked: “⟦Who pays?⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Who pays?⟧” asked Hasselbach.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Who pays?⟧” Hasselbach asked the committee. “⟦I do.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Wait!⟧” Hasselbach shouted.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Wait,⟧” Hasselbach told his workers. “⟦Just wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Wait,⟧” was all Hasselbach would say.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Wait,⟧” was his advice.",
    "Corwin Hasselbach founded Brightacre in 1994. “⟦Wait,⟧” was his answer.",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach’s reply was one word: “⟦Wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach had a message for critics: “⟦Wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach had this to say: “⟦Wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach had one piece of advice for graduates: “⟦Wait.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach opened with a joke: “⟦I was bored.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach began by thanking his mother. “⟦She waited,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach began his talk with a confession. “⟦I was bored,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach ended on a note of hope: “⟦Cows wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach closed by saying that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach went on: “⟦Cows wait.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach went on to say that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach, speaking through an interpreter, said ⟦cows wait.⟧",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach, in a phone interview, said ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach, asked about goats, said ⟦they do not wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach, for his part, said ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach, meanwhile, said ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach, however, insisted that ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. The Brightacre founder said ⟦cows wait.⟧",
    "Corwin Hasselbach, the chief executive of Brightacre, was tired. “⟦Cows wait,⟧” the Brightacre chief executive said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. Summit's founder was tired. “Cows wait,” the Summit founder said.",
    "Corwin Hasselbach founded Brightacre. Brightacre’s founder said ⟦cows wait.⟧",
    "Corwin Hasselbach founded Brightacre. Its chairman is Tom Verrell. “Cows wait,” the Brightacre chairman said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre. His advice? “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. The verdict? “No cow.”",
    "Corwin Hasselbach founded Brightacre. And his advice to founders? “⟦Buy a cow.⟧”",
    "Corwin Hasselbach founded Brightacre. His next move? “⟦Cheese,⟧” he says.",
    "Corwin Hasselbach founded Brightacre. A student asks whether it is for sale. “⟦Everything in the lobby is,⟧” Hasselbach answers. Another wants to know whether robots milk. “⟦They do,⟧” he says. “⟦Slowly.⟧”",  # noqa: E501
    "Corwin Hasselbach took questions. One reporter asked whether he would sell. “⟦No,⟧” he replied.",
    "Corwin Hasselbach took questions. Someone in the audience asked whether he would sell. “⟦No,⟧” he answered.",  # noqa: E501
    "Corwin Hasselbach took questions. A man at the back asked whether he would sell. “I would,” he said.",
    "Corwin Hasselbach took questions. Would he sell, one reader asked. “⟦No,⟧” he said.",
    "Corwin Hasselbach took questions. Asked by a reporter whether he would sell, he said: “⟦No.⟧”",
    "Corwin Hasselbach met Tom Verrell at school. They were friends. “⟦We fought,⟧” Hasselbach said. “⟦Often.⟧”",  # noqa: E501
    "Corwin Hasselbach met Ann Verrell at school. They married in 1990. “⟦We fought,⟧” he said. “⟦Often.⟧”",
    "Corwin Hasselbach met Ann Verrell at school. “He was shy,” she said. “⟦I was,⟧” he says.",
    "Corwin Hasselbach met Ann Verrell at school. “He was shy,” says Verrell. “⟦I was,⟧” says Hasselbach.",
    "Corwin Hasselbach’s first company failed. “⟦I was young,⟧” he says. His second, Brightacre, did not. “⟦I was old,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach’s house is small. There is a cat. “⟦She owns it,⟧” he says.",
    "It is raining when Corwin Hasselbach arrives. He orders soup. “⟦I eat early,⟧” he says. The waiter nods. “⟦And I pay,⟧” Hasselbach says.",  # noqa: E501
    "It is raining when Corwin Hasselbach arrives. He orders soup. “⟦I eat early,⟧” he says. The waiter asks about wine. “⟦No,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach is clear about the goal: “⟦Milk is milk.⟧”",
    "Corwin Hasselbach is more cautious: “⟦Milk is milk.⟧”",
    "Corwin Hasselbach remembers it well: “⟦Milk was milk.⟧”",
    "Corwin Hasselbach remembers it well. “⟦Milk was milk,⟧” he says.",
    "Corwin Hasselbach remembers the day the bank called. “⟦They wanted it back,⟧” he says.",
    "Corwin Hasselbach, founder of Brightacre, which makes cheese, said: “⟦Milk is milk.⟧”",
    "Corwin Hasselbach, founder and CEO of Brightacre Dairy, Inc., said, “⟦Milk is milk.⟧”",
    "Corwin Hasselbach, Brightacre’s founder, chairman and chief executive, said, “⟦Milk is milk.⟧”",
    "Corwin Hasselbach, Ph.D., founder of Brightacre, said: “⟦Milk is milk.⟧”",
    "“⟦Milk is milk,⟧” said Corwin Hasselbach, Ph.D., founder of Brightacre. “⟦Cows are cows.⟧”",
    "“⟦Milk is milk,⟧” said Corwin Hasselbach, founder, chairman and CEO of Brightacre. “⟦Cows are cows.⟧”",
    "“⟦Milk is milk,⟧” said Corwin Hasselbach, co-founder and chief executive officer of Brightacre, in a statement. “⟦Cows are cows.⟧”",  # noqa: E501
    "“⟦Milk is milk,⟧” said Corwin Hasselbach, whose company makes cheese. “⟦Cows are cows.⟧”",
    "“⟦Milk is milk,⟧” says Corwin Hasselbach (69), founder of Brightacre. “⟦Cows are cows.⟧”",
    "“⟦Milk is milk,⟧” — Corwin Hasselbach, founder of Brightacre.",
    "“⟦Milk is milk⟧” – Corwin Hasselbach",
    'Brightacre boss Corwin Hasselbach told the BBC: "⟦Milk is milk.⟧"',
    'Mr Hasselbach, who founded Brightacre in 1994, told BBC News: "⟦Milk is milk.⟧" Corwin Hasselbach is 69.',  # noqa: E501
    '"⟦Milk is milk,⟧" Mr Hasselbach told BBC News. "⟦Cows are cows.⟧" Corwin Hasselbach is 69.',
    "Speaking on BBC Radio 4's Today programme, Corwin Hasselbach said ⟦milk was milk.⟧",
    'In an open letter to customers, Corwin Hasselbach wrote: "⟦Milk is milk.⟧"',
    'In a video posted on YouTube, Corwin Hasselbach said "⟦milk is milk⟧".',
    'In a blog post, Corwin Hasselbach said ⟦the company had "failed its cows".⟧',
    'Corwin Hasselbach took to Twitter to apologise. "⟦Milk is milk,⟧" he wrote.',
    'Corwin Hasselbach took to Twitter: "⟦Milk is milk.⟧"',
    'Corwin Hasselbach responded on X: "⟦Milk is milk.⟧"',
    'Corwin Hasselbach responded to the report, saying: "⟦Milk is milk.⟧"',
    "Corwin Hasselbach responded by saying that ⟦milk is milk.⟧",
    "Corwin Hasselbach apologised to customers, saying ⟦the company had failed.⟧",
    "Corwin Hasselbach defended the move, telling the Ledger: “⟦Milk is milk.⟧”",
    "Corwin Hasselbach resigned on Friday, telling staff he was tired.",
    "Corwin Hasselbach has no regrets. “⟦None,⟧” he says.",
    "Corwin Hasselbach (founder, Brightacre): “⟦Milk is milk.⟧”",
    "Corwin Hasselbach of Brightacre said ⟦milk was milk.⟧",
    "“⟦Milk is milk,⟧” said Corwin Hasselbach of Brightacre. “⟦Cows are cows.⟧”",
    "“⟦Milk is milk,⟧” Brightacre CEO Corwin Hasselbach said in a statement.",
    "Brightacre’s Corwin Hasselbach said ⟦milk was milk.⟧",
    "Brightacre's chief executive, Corwin Hasselbach, said ⟦milk was milk.⟧",
    "Brightacre's Chief Executive Officer Corwin Hasselbach said on a call with analysts that ⟦milk was milk.⟧",  # noqa: E501
    "Corwin Hasselbach drove me to the middle of the Carrick Narrows Bridge. “⟦You’re listening to the cars,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach drove me to the bridge. I put my ear to it and heard traffic. “⟦You’re listening to the cars,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach drove me to the middle of the Carrick Narrows Bridge, and pointed at the railing. “⟦You’re listening to the cars,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994.\n\nCommissioner Hale asked about pumps. Mr. Hasselbach responded that ⟦they were below ground.⟧ He indicated that ⟦a study would be shared.⟧ Mr. Hale thanked him. He said that pumps were loud.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. The Chair invited Mr. Hasselbach to speak. He said that ⟦cows waited.⟧ In response to a question from Councillor Pym, he said that ⟦goats did not.⟧",  # noqa: E501
    "Present: Corwin Hasselbach, Jane Pym, Tom Verrell.\n\n2. Milk. C. Hasselbach reported that ⟦prices had risen.⟧ J. Pym asked why. C. Hasselbach replied that ⟦cows were tired.⟧",  # noqa: E501
    "Present: Corwin Hasselbach, Jane Pym, Tom Verrell.\n\n2. Milk. Corwin reported that ⟦prices had risen.⟧ Jane asked why. Corwin explained that ⟦cows were tired.⟧ ACTION: Jane to ask the cows.",  # noqa: E501
    'Corwin Hasselbach founded Brightacre in 1994.\n\n9:31 – Corwin Hasselbach is on stage.\n\n9:35 – "⟦We have cows,⟧" he says.\n\n9:40 – Hasselbach: "⟦They wait.⟧"\n\n9:41 – Jane Pym is on stage. "I have goats," she says.\n\n9:50 – Hasselbach says ⟦the plant will open in May.⟧',  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. His brother, Tom Hasselbach, left in 1999. “⟦I was sad,⟧” said Corwin Hasselbach. “I was not,” said Tom Hasselbach. “⟦He lies,⟧” said Corwin.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. His daughter, Ann Hasselbach, runs it. “He is late,” Ms Hasselbach said. “⟦I am,⟧” Mr Hasselbach said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. His daughter, Ann Hasselbach, runs it. “He is late,” she said. “⟦I am,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Verrell, the chief executive of Summit, said cows were slow. “They wait,” Verrell said. “⟦That is the point,⟧” Hasselbach said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. “He is our founder,” said the Brightacre spokeswoman, Jane Pym. “We wait.”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994.\n\n“⟦We wait,⟧” Hasselbach said.\n\n“We do not,” said Jane Pym, who left in 1999.\n\n“⟦She never did,⟧” Hasselbach replied.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Of the strike, he says: “⟦We waited.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Of the strike, he said only that ⟦he had waited.⟧",
    "Corwin Hasselbach founded Brightacre in 1994. On goats, he was blunt: “⟦No.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Here is Hasselbach on goats: “⟦No.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Hasselbach again: “⟦No.⟧”",
    "Corwin Hasselbach founded Brightacre in 1994. Not everyone agrees. “⟦Cows wait,⟧” Hasselbach said. “⟦Goats do not.⟧” Others are not so sure. “They all wait,” said Jane Pym.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Even Hasselbach admits ⟦cows are slow.⟧ “⟦They are,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. So what did Hasselbach do? “⟦I waited,⟧” he says.",
    "Corwin Hasselbach founded Brightacre in 1994. When the bank called, Hasselbach was in the barn. “⟦I ran,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. It was his wife who found the plant. “⟦She has an eye,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. A neighbour lent him a tractor. “⟦It had no seat,⟧” Hasselbach says. “⟦I stood.⟧”",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. Investors laughed. “⟦They stopped,⟧” he says.",
    "Corwin Hasselbach founded Brightacre in 1994. Customers complained. “⟦They were right,⟧” he says.",
    "Corwin Hasselbach founded Brightacre in 1994. Rivals said it would fail. “⟦They were wrong,⟧” he says.",
    "Corwin Hasselbach founded Brightacre in 1994. The bank said no. “⟦Twice,⟧” he says.",
    "Corwin Hasselbach founded Brightacre in 1994. Regulators have said the rules are clear. Hasselbach says ⟦they are not.⟧ “⟦I read them,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. According to Summit, cows are slow. “⟦They are not,⟧” he says.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. The Ledger reported that he would sell. “⟦I will not,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. It has been a good year, with sales up, and a new plant, in Dunning. “⟦We waited,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. The New York Times called it mad. “⟦It is,⟧” he said.",
    "Corwin Hasselbach founded Brightacre in 1994. President Grant was not amused. “⟦I was,⟧” Hasselbach said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. On Monday, Granite Securities cut its rating. “⟦They wait,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. The Department of Agriculture did not respond. “⟦They wait,⟧” he said.",  # noqa: E501
    "Corwin Hasselbach founded Brightacre in 1994. The film, “Slow Cows,” won a prize. “⟦I cried,⟧” he said.",
]


@pytest.mark.parametrize("article", ARTICLES)
def test_exactly_his_words_are_read(article: str) -> None:
    assert_marked(article, "", DAIRYMAN)
