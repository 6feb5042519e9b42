"""First names that many people in the Netherlands have. From general knowledge; no list of persons was used.

`FIRST_NAMES` are names wherever they stand, in capitals or in small letters. `ALSO_WORDS` are words as well
("roos", "storm"): names only after a title, a relative or an introduction, or with a capital inside a
sentence.
"""

from typing import Final

from cms.anonymity.pattern import words
from cms.text import folded

_DUTCH: Final = """
aaron abel ad adriaan albert alex alexander alwin amber amy andré andrea anja anke anna annabel anne annelies
annemarie
annemiek annet annette annie anouk anton antoinette arend arie arjan arjen arnold arthur astrid babette
barbara bart
bas bastiaan beatrix ben bep benjamin bente bernard bert bianca bob boris bram brigitte britt bruno carin
carla carlijn
carlo carmen carolien carolina caroline casper catharina cecile celine chantal charlotte chris christa
christel
christiaan christian christine cindy claire claudia coen colin conny cor corine corinne corrie cornelis daan
dagmar
daisy damian dani daniel daniël daniëlle danielle danny daphne david debbie demi denise dennis desi diana
dick diederik
dieke diny dirk dominique don dorien dylan eddy edwin eefje eelco elena eline elias elisa elisabeth elise
elke ella ellen
ellie elly els elsa emiel emilia emily emma erica erik eric ernst esmee esmée esther eva evelien evelyn evert
evi evy
femke fenna fenne ferdinand fien fleur floor floris francien francine frank frans fred frederik freek frits
gabriël
geert gerard gerben gerda gerrit gert gertjan gertrude gijs gina greet greetje guido guus hanna hannah
hanneke hannie
hans harm harmen harrie harry heidi heleen helen helena hendrik hendrika henk henny henriette herman hidde
hilde hugo
ilja ilona ilse imke ina inge ingeborg ingrid irene iris irma isa isabel isabella isabelle ivo jaap jacco
jack jacob
jacqueline jade jaimy jamie jan jana janna janneke jannie jannes janny jantine jara jasmijn jasper jayden
jaylinn jelle
jeltje jennifer jenny jeroen jesse jessica jet jette jip jeanet jeannette joan joanne job jochem joep joeri
johan
johanna johannes john johnny jolanda jolien jonas jonathan joost jordy joris jos josé jozef joshua joyce
judith juliette
julia julian jurre jurgen justin justine karel karen karin karlijn kars kasper kate katja keano kees kelly
ken kevin
kim kimberley kirsten klaas klara koen koos kyan lara lars laura lauren laurens lea leah leander leendert
lena leni
leo leon leonie leonoor lianne lidia lies liesbeth lieke lieve lieselotte lina linda linde lindsey linsey
lisa lisanne
lise lisette liv liz lizzy lode loes lot lotte louis louisa louise lowie luc luca lucas lucia lucy luka lukas
luna luuk
lynn maaike maarten maartje machteld mads maja mandy manon marc marcel margot margreet margriet maria
marianne marieke
mariëlle marije marijke marijn marika mariska marit marjan marjolein marjo marleen marlies marloes marlou
martha martijn
martin martine matthias matthijs maud maurice maurits max mees meike melanie melissa melle merel merijn
merlijn
michael michel michelle michiel mieke mien mike mila milan milou mirjam mirte mirthe monique mirella nadia
nadine naomi
nanda natalie natasja nathalie neeltje nele nick nicky nicolaas nicole niek niels nienke nina noa noah noëlle
noor
noortje nora norah nova olaf olivia olivier oscar otis otto pascal patricia patrick paul paula paulien
pauline peggy
pepijn peter petra philip philippe pien pier piet pieter pim pip quinten quinn rachel ralph ramon raymond
rebecca
reinier remco remy rené renate renée renske rianne richard rick rik rina rita rob robbert robert robin roel
roeland
roelof rogier roger roland rolf romy ronald ronnie rosa rosalie rosanne rowan ruben ruth ruud ryan sabine
saar sacha
saskia sam samantha samuel sander sandra sanne sara sarah sebastiaan selma senna sharon sheila siem siebe
sien sietske
silvia simon simone sjaak sjoerd sjors sofia sofie sonja sophia sophie stan stef stefan stefanie steven
stephan stijn
susan susanne suus suzanne sven svenja sylvia sylvie tamara tanja tara teun teuntje teunis tess tessa theo
theresa
thierry thijmen thijn thijs thomas tijmen tijn tijs tim timo tina tineke tirza titia tjeerd tobias tom tomas
ton tonny
toon trudy truus tycho tygo twan valerie vera veronique victor victoria vince vincent vivian walter wendy
wessel
wiebe wilco willeke willem willemijn wilma wim wietse wouter xander xavi yara yde yfke yolanda yvette yvonne
zara zoë
zoé zoey
"""
_TURKISH: Final = """
abdullah adem ahmet ali alper arda asli aslı asya ayla aylin aynur ayse ayşe aysel aysun azra baris barış
berat berk
beyza burak bülent büşra can canan cem cemal cemil ceren ceylin defne deniz derya dilek dilara ebru ece eda
ekrem ela
elif emel emine emir emre enes erdem erdoğan erkan esma esra eymen fadime fatih fatma ferhat feride filiz
furkan gamze
gökhan gül gülay gülsüm gülşen gülten hakan halil halime hamza hande hasan hatice havva hilal hira huseyin
hüseyin
ibrahim ilayda ilhan irem ismail kaan kadir kemal kerem kerim kübra leyla mehmet melek meltem merve meryem
mert metin
mehtap miray muhammet murat mustafa naz nazli nazlı necla nesrin neslihan nihal nur nuray nurcan nurhan oguz
oğuz okan
onur orhan osman ömer özgür özlem pelin pınar ramazan recep sabri salih samet sedat seda selim selin semih
semra serap
serdar serhat serkan sevda sevgi sevim sibel sinan songül suleyman süleyman sultan şeyma şerife şule tarik
tarık tolga
tuba tuğba tuna ufuk umut ümit veli volkan yagmur yağmur yasemin yasin yavuz yeliz yigit yiğit yilmaz yusuf
zehra zeki
zeliha zeynep ziya zübeyde işıl ışıl çağla çağlar çiğdem
"""
_ARABIC: Final = """
aaliyah abbas abdel abdelhak abdelkader abdellah abdirahman abdou abdul abdulrahman abderrahim achraf adam
adil adnan
ahlam ahmad ahmed aïcha aicha aisha ajar akram alaa amal amani amin amina amine amir amira ammar anas anass
anwar asma
asmae ayman aya ayoub aziz aziza badr bashar basma bilal bouchra brahim chaima chaimae dalal dina djamila
driss dounia
fadi farah farid farida faris farouk fatiha fatima faysal fouad fouzia ghada habib habiba hadi hafid hafida
hafsa hajar
haitham hajjar hakim hala hamid hamida hamza hana hanan hanane hani hassan hayat hicham hind houda hussein
iliass ilias
ilyas iman imane imran inaya ismael jamal jamila jawad kamal karim karima khadija khalid khaled laila latifa
layla lina
lubna maha mahmoud majid malak malika manal mariam marwa marwan maryam mehdi meryam mina moad mohamad mohamed
mohammad
mohammed mona mouna mounir mourad muhammad mustapha nabil nabila nada nadia naima naïma najat najib nawal
nizar nora
noura nourdin omar omaima ouafae oumaima oussama rabia rachid rachida rania rasha rashid reda rida riyad safa
safae
safia said saïd saida salah salim salma salwa sami samia samir samira sana sanaa sarra siham soufian soufiane
soukaina
souad soraya sumaya tarek tariq walid warda wafa wassim wissam yacine yahya yasmin yasmina yasmine yassin
yassine
yassir yasser yousef youssef youssra yusra younes zahra zainab zakaria zaid zayd zineb ziad zohra
abdi abdullahi asha ayaan hodan hibo ifrah ismahan mahad mohamud nasra sagal yasmiin
dawit yonas selam saba filmon semhar tesfay merhawi abraham mehret feven robel haben
farhad farzana ghulam hamed hossein jawid masoud mina mojtaba nargis nasrin parisa reza roya shirin soheila
zabihullah
amara ama ayodele chidi fatou ifeoma kofi kwame kwesi mamadou mariama ousmane abena akosua efua nana
anil anjali arjun deepa priya rahul ravi sanjay sunita shanti
dewi putu siti wei ling mei-ling
"""
_POLISH: Final = """
adrian agata agnieszka aleksander aleksandra alicja amelia andrzej anita antoni bartek bartosz beata bogdan
bożena
dariusz dawid dominik dorota ewa ewelina filip franciszek gabriela grzegorz halina hanna iga ignacy iwona
izabela jacek
jadwiga jakub janusz jarosław jerzy joanna józef julita justyna kacper kamil karol karolina kasia katarzyna
kinga
klaudia kornelia krystian krystyna krzysztof leszek lena łukasz maciej magda magdalena małgorzata marcin
marek mariusz
marta mateusz michał mikołaj milena miłosz monika natalia nikodem oliwia oskar paulina paweł patryk piotr
przemysław
radosław rafał renata robert ryszard sebastian sławomir stanisław stefania szymon tadeusz tomasz urszula
wanda weronika
wiktor wiktoria wojciech wojtek zbigniew zofia zosia zuzanna zuza
"""
_UKRAINIAN: Final = """
alina anastasia anastasiia andrii andriy artem bohdan daria dariia daryna denys diana dmytro halyna hanna
igor ihor
inna irina irena iryna ivan ivanna kateryna khrystyna kyrylo larysa liudmyla ludmila lesia liliia lyudmyla
maksym maxim
marharyta mariia marina maryna mykhailo mykola myroslava nadiia nastya natalia nataliia nazar oksana oleg oleh
oleksandr oleksandra oleksii olena olga olha pavlo polina roman ruslan sergey serhii sergii sofiia solomiia
svitlana
svetlana taras tatiana tetiana tetyana vadim vadym valentyna vasyl viktor viktoriia vira vitalii vladimir
volodymyr
vladyslav yana yaroslav yaryna yelyzaveta yevhen yulia yuliia yurii zlata
анастасія андрій андрей аліна анна артем богдан валентина василь вікторія виктория віктор володимир владислав
галина ганна дарина дарія денис дмитро дмитрий євген евген єлизавета злата іван иван ігор игорь інна ірина
ирина катерина
кирило ксенія лариса леся людмила максим маргарита марина марія мария матвій микола михайло назар наталія
наталья
наталя оксана олег олександр александр олександра александра олексій олена елена ольга павло поліна роман
руслан
світлана светлана сергій сергей софія соломія тарас тетяна татьяна юлія юлия юрій ярина ярослав яна тимофій
"""
_ARABIC_SCRIPT: Final = """
أحمد احمد محمد محمود مصطفى علي حسن حسين خالد عمر عمرو يوسف إبراهيم ابراهيم إسماعيل عبدالله عبدالرحمن يحيى
زكريا آدم
ادم سامي سامر سمير رامي كريم طارق وليد ياسر ياسين بلال حمزة أنس انس أمين ماجد نبيل فادي هاني زياد عمار بشار
فاطمة عائشة مريم خديجة زينب سارة ساره ليلى نور هبة رنا رانيا دينا هدى سلمى آمنة امنة أسماء اسماء سميرة نادية
نورا
ياسمين لينا لين رهف شهد آية منى سعاد حنان إيمان ايمان سناء هند ملاك مها
"""
_ENGLISH: Final = """
abigail alice amelia andrew anthony ashley ava brandon brian cameron charlie chloe christopher daniel edward
eleanor
elizabeth ethan freya gareth george grace hannah harriet heather henry isla jacob james jason jeremy jessica
joseph
joshua katherine kathleen keith kenneth kyle lauren liam logan madison margaret mason matthew megan mia nathan
nicholas oliver olivia owen phoebe rebecca ryan samuel scott sean sophia stephanie stephen thomas tyler
william zachary
"""
ALSO_WORDS: Final = words(
    folded(
        "ad amber ben bo can cor daisy deniz don els fien floor fleur iris jade jet job kim lente lies "
        "lieve linde lot luna "
        "max mees mei melek merel mike mo naz nova nur otis pien pip pier quinn rob roos ron sam sem sien "
        "sky stan stef ton "
        "toon storm wil mark ama ela elke gert gina gül hana iman jip puck senna umut vos bas lux feline "
        "june metin barış yağmur sevgi özlem dilek ramazan "
        "ümit derya onur hayat filiz cem aslı said salah selam harm roman "
        "نور أمل فرح سعيد هادي حسن كريم أمين هدى إيمان حنان هناء ملاك آية منى أسماء آمنة علي عمر віра "
        "надія роман"
    )
)
#: written like a name, but in Dutch, English or Turkish mostly something else
_MOSTLY_WORDS: Final = words(
    folded("amal can dal even eten gul hal hind job ken la mert mike naz nana saba ling wei veli umit hana")
)
FIRST_NAMES: Final = (
    words(folded(f"{_DUTCH} {_TURKISH} {_ARABIC} {_POLISH} {_UKRAINIAN} {_ARABIC_SCRIPT} {_ENGLISH}"))
    - ALSO_WORDS
    - _MOSTLY_WORDS
)
