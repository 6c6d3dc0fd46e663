"""Given names in Latin script that only women, or only men, commonly bear.

Names that both bear (Robin, Kim, Andrea, Jean) are left out: whom a pronoun means must stay open there.
"""

FEMALE = frozenset(
    "abigail ada adela adele agatha agnes aisha alexandra alice alicia alison amalia amanda amelia amy ana anita ann"
    " anna anne annette anya astrid audrey barbara beatrice beatriz bettina birgit blanche brenda bridget brigitte"
    " camilla carla carmen carol caroline catherine cecilia celia charlotte chiara chloe christina christine claire"
    " clara claudia constance cristina daphne deborah delia denise diana dolores donna dora doris dorothy edith elaine"
    " eleanor elena eleonora elisa elisabeth eliza elizabeth ella ellen elsa elvira emilia emily emma erica erika esther"
    " ethel eva eve eveline fatima fiona florence frances freya frieda gabriela gabriele georgina geraldine gertrude gina giulia"
    " gloria grace greta gudrun hannah hannelore harriet hazel heather heidi helen helena helga henrietta hilda hilde"
    " ida ilse imogen ines ingeborg ingrid irene iris irma isabel isabella isabelle ivana jane janet janice jasmine"
    " jennifer jessica joan joanna josephine joyce judith julia juliana julie june karen karin katarina kate katharina"
    " katherine kathleen kathryn katrin kirsten kristina laura leila lena leonora letizia lidia lilian lily linda lisa"
    " louise lucia lucille lucy ludmila luisa lydia madeleine magdalena maggie margaret margarita margot maria mariana"
    " marianne marie marina marion marta martha martina mary mathilda matilda maud maureen melanie melissa mercedes"
    " meredith michelle mildred miranda miriam moira molly monica monika muriel myra nadia nancy naomi natalia natalie"
    " natasha nicole nina nora norma octavia odile olga olivia ophelia ottilie ottoline pamela patricia paula pauline"
    " penelope petra philippa phoebe phyllis pilar polly priscilla priya rachel rebecca regina renata rita rosa rosalind"
    " rosamund rose rosemary rosie roxana ruth sabina sabine sally samantha sandra sara sarah selma sheila shirley"
    " sibyl silvia simone sofia sonia sophia sophie stella susan susanna susanne suzanne svetlana sylvia tamara tanya"
    " tatiana teresa thelma theresa tilda ulrike ursula valentina valerie vanessa vera verena veronica veronika victoria"
    " viola violet virginia vivian wendy wilhelmina wilma winifred yolanda yvonne zara zoe".split()
)

MALE = frozenset(
    "aaron abdul abraham adam adolf adrian ahmed akira alan albert alberto aldo alec alexander alfred ali allan alonso"
    " alvin ambrose amos anders andreas andrew angus anselm anthony anton antonio archibald arnold arthur august"
    " augustus axel baldwin barnaby barry bartholomew basil benedict benjamin bernard bernhard bertram boris bram brian"
    " bruce bruno carl carlo carlos casper cecil cedric charles christoph christopher clarence claude clement clifford"
    " clive colin conrad constantine cornelius craig cyril damian daniel darius david dennis derek desmond diego dieter"
    " dietrich dimitri dirk dominic donald douglas duncan dwight earl eberhard edgar edmund eduardo edward edwin egbert"
    " elias elmer emanuel emeka emil enrico enrique ephraim eric erich erik ernest ernesto ernst errol ethan eugene"
    " ewan fabian felix ferdinand fergus fernando florian francesco francisco frank franz fred frederick friedrich fritz"
    " gareth gavin geoffrey georg george gerald gerard gerhard giles giovanni giuseppe godfrey gordon graham gregor"
    " gregory gunnar gunther gustav guy hamish hans harald harold harry hassan hector heinrich helmut henri henrik henry"
    " herbert herman hermann hiroshi horace horst howard hubert hugh hugo humphrey ian ibrahim ignatius igor immanuel"
    " isaac ivan ivor jack jacob jacques jakob jakub james jasper jeffrey jens jeremy jerome joachim joao joel johan"
    " johann johannes john jonas jonathan jorge jose josef joseph joshua juan julian jurgen karl kaspar keith kenneth"
    " kevin klaus knut konrad kurt lambert lars laurence lawrence lemuel leo leon leonard leopold lionel lloyd lorenz louis lucas"
    " ludwig luigi luis lukas luke luther magnus malcolm manfred manuel marc marcel marco marcus mario mark markus"
    " martin marvin matteo matthew matthias maurice max maximilian mehmet michael miguel mikhail miles mohammed moritz"
    " morris moses nathan nathaniel neil nicholas nicolas niels nigel nikolai noah norbert norman olaf oleg oliver omar"
    " oscar oskar osman oswald otto owen pablo patrick paul pavel pedro percy peregrine peter philip philippe pierre piotr"
    " rafael rainer ralph ramon raymond reginald reinhard reuben ricardo richard robert roberto roderick rodney roger"
    " roland rolf roman ronald rowan rudolf rufus rupert russell salvador samuel sanjay sebastian serge sergei seymour"
    " siegfried sigmund silas simon solomon stanislav stanley stefan stephen steven stuart suresh sven tadeusz tariq"
    " terence theo theodor theodore thomas thorsten timothy tobias tom tomas torsten tristan ulrich umberto uwe vernon"
    " victor viktor vikram vincent vladimir volker wallace walter warren werner wilbur wilfred wilhelm william winston"
    " wladimir wolfgang yusuf".split()
)
