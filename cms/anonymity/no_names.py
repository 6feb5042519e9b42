"""Capitalised inside a sentence, but not a name of a person. In lower case, as `folded` gives them."""

from typing import Final

from cms.anonymity.pattern import words
from cms.text import folded

NO_NAMES: Final = words(
    folded(
        """
    nederland nederlands nederlandse nederlander nederlanders holland hollands engels engelse duits duitse
    frans
    franse arabisch arabische turks turkse pools poolse oekraïens oekraïense oekraïner somalisch somalische
    tigrinya
    farsi dari perzisch pasjtoe koerdisch koerdische berber tamazight roemeens roemeense bulgaars bulgaarse
    spaans
    spaanse portugees italiaans marokkaans marokkaanse syrisch syrische afghaans afghaanse eritrees eritrese
    iraaks
    iraans russisch russische chinees chinese vlaams vlaamse belgisch fries friese surinaams surinaamse
    papiaments
    antilliaans europa europees europese afrika azië amerika amerikaans amerikaanse
    belgië duitsland frankrijk engeland polen oekraïne rusland turkije marokko syrië irak iran afghanistan
    eritrea
    somalië ethiopië ghana nigeria suriname curaçao aruba bonaire china india pakistan spanje italië
    portugal
    roemenië bulgarije griekenland indonesië brazilië amerika
    passend onderwijs speciaal speciale regulier voortgezet primair praktijkonderwijs basisonderwijs
    steunpunt ouder
    ouders jeugd jeugdsteunpunt oudersteunpunt ouder- samenwerkingsverband samenwerkingsverbanden swv school
    scholen
    basisschool middelbare kleuters kleuterklas peuterspeelzaal kinderopvang bso havo vmbo vwo mavo mbo hbo
    vso sbo
    gymnasium atheneum lyceum college
    inspectie onderwijsinspectie rijk rijksoverheid ministerie minister gemeente gemeenten kamer raad wet
    wpo
    wvo
    grondwet jeugdwet leerplichtwet leerplicht leerplichtambtenaar artikel geschillencommissie commissie
    bureau
    kinderombudsman ombudsman kindertelefoon rechten mens mensen kind kinderen rechtbank politie
    jeugdzorg jeugdhulp jeugdbescherming veilig thuis wijkteam ggd ggz cjg mee uwv svb centrum gezin
    schoolmaatschappelijk maatschappelijk werk ziekenhuis zorg zorgplicht onderwijsconsulenten
    onderwijsconsulent
    kentalis auris visio bartiméus karakter accare altra youz levvel defence balans
    intern begeleider directie redactie mentor leraar lerares juf meester docent directeur teamleider
    orthopedagoog
    ontwikkelingsperspectief ontwikkelingsperspectiefplan toelaatbaarheidsverklaring arrangement zorgteam
    cito citotoets citotoetsen doorstroomtoets eindtoets toets entreetoets rapport
    autisme asperger adhd add down tourette pdd dyslexie dyscalculie corona covid
    google internet whatsapp word excel teams zoom parro magister somtoday squla snappet chromebook ipad
    iphone
    android instagram tiktok snapchat facebook youtube netflix discord roblox fortnite minecraft playstation
    nintendo xbox twitch spotify chatgpt lego
    god allah kerst kerstmis pasen pinksteren ramadan suikerfeest offerfeest sinterklaas koningsdag
    hemelvaart
    zomervakantie herfstvakantie kerstvakantie voorjaarsvakantie meivakantie carnaval
    ik mijn hij zij ze wij we jij je jullie onze ons u uw mevrouw meneer mama papa oma opa
    vraag antwoord stap zin let lees tip nb ps stap dag hallo hoi beste geachte lieve
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli
    augustus
    september oktober november december lente zomer herfst winter
    i i'm i've i'll i'd english dutch netherlands turkish polish arabic ukrainian ukraine poland turkey
    syria
    germany europe africa british american french german
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august
    october november december easter christmas mom dad mum
    türkiye türkçe hollanda hollandaca türk arapça ingilizce avrupa suriye allah ocak şubat mart nisan mayıs
    haziran
    temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe cuma cumartesi pazar
    polska polski polsce holandia holandii holandię niderlandy europa europie państwo państwa pani pan pana
    panią
    niemcy niemiec boże
    україна україни україні україну нідерланди нідерландів нідерландам нідерландах польща польщі європа
    європі
    боже бог
    """
    )
)
