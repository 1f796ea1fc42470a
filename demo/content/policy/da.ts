/** The policy as it stands in force, in Danish. Earlier editions and the draft say in `editions.ts` what differs. */
import type { PolicyText } from './text'

export const da: PolicyText = {
  title: 'Privatlivspolitik',
  introduction: [
    'Når du går på Hejrevig Efterskole, søger om en plads eller bare læser vores hjemmeside, får vi oplysninger om dig. Her kan du se, hvad vi bruger dem til, hvem der ser dem, hvor længe vi gemmer dem, og hvad du selv kan bestemme.',
    'Vi har skrevet, så en elev i 9. klasse kan læse det. Er noget svært at forstå, så sig det til os. Det er vores opgave at forklare det bedre.',
  ],
  sections: {
    controller: {
      heading: 'Hvem har ansvaret?',
      body: [
        'Skolen er dataansvarlig. Det betyder, at det er os, der bestemmer, hvorfor og hvordan vi bruger oplysninger om dig, og at det er os, du skal gå til.',
      ],
    },
    words: {
      heading: 'Sådan læser du politikken',
      body: [
        'En **personoplysning** er alt, der kan føres tilbage til dig: dit navn, et billede, en karakter eller en besked, du har skrevet. Nogle oplysninger er **følsomme**, for eksempel om dit helbred. Dem passer vi ekstra godt på.',
        'Vi må kun bruge dine oplysninger, når loven giver os lov. Derfor står der ved hvert formål, hvilken regel vi følger. Når vi skriver »artikel«, mener vi en artikel i databeskyttelsesforordningen.[^Europa-Parlamentets og Rådets forordning (EU) 2016/679 af 27. april 2016. Den kaldes også GDPR.] Den gælder i hele EU.',
        'Hvert afsnit fortæller, hvem det handler om. Hvor længe vi gemmer oplysningerne, står samlet i afsnit {retention}.',
      ],
    },
    website: {
      heading: 'Når du besøger hjemmesiden',
      body: ['Du kan læse hele vores hjemmeside uden at fortælle os, hvem du er.'],
    },
    server: {
      heading: 'Det serveren skriver ned',
      body: [
        'Når du åbner en side, skriver vores server din IP-adresse, tidspunktet og sidens adresse ned. Vi bruger det til at finde fejl og til at standse angreb på hjemmesiden. Vi ser ikke efter, hvem der har læst hvad.',
        'Vi gør det, fordi vi har en legitim interesse i, at hjemmesiden virker og er sikker (artikel 6, stk. 1, litra f).',
      ],
    },
    cookies: {
      heading: 'Cookies',
      body: [
        'En cookie er en lille fil, som en hjemmeside gemmer i din browser. Vi bruger selv kun det nødvendige: dit svar på, hvad vi må gemme, og en cookie til de medarbejdere, der logger ind for at rette på siderne.',
        'Statistik, film og kort kommer fra andre. De bliver først hentet, når du har sagt ja, og du kan altid lave dit valg om med cookie-ikonet eller på [siden om cookies](/cookies). Der står også, hvad hver tjeneste gemmer, og hvor længe. Reklamer bruger vi ikke. Digitaliseringsstyrelsen holder øje med, at reglerne om cookies bliver fulgt.',
      ],
    },
    enquiries: {
      heading: 'Når du skriver eller ringer til os',
      body: [
        'Skriver du til os, har vi din e-mailadresse og det, du fortæller. Vi bruger det til at svare dig. Vi har en legitim interesse i at kunne svare og huske, hvad vi har aftalt (artikel 6, stk. 1, litra f).',
        'Send os ikke dit CPR-nummer eller oplysninger om helbred i en almindelig e-mail. Ring til kontoret, så finder vi en sikker måde.',
      ],
    },
    applying: {
      heading: 'Når du søger om en plads',
      body: [
        'Når du bliver skrevet op, begynder vejen til en aftale mellem jer og os. Vi bruger kun det, vi skal bruge for at komme godt i gang.',
      ],
    },
    waiting: {
      heading: 'Ventelisten',
      body: [
        'Vi skriver dette ned:',
        {
          list: [
            'dit navn, din fødselsdag og den skole, du går på',
            'det år og den linje, du gerne vil have',
            'dine forældres navne, adresser, telefonnumre og e-mailadresser',
          ],
        },
        'Vi bruger det til at holde styr på rækkefølgen og til at skrive til jer, når det bliver jeres tur. Det sker som et skridt på vej til en aftale, og fordi I selv har bedt om det (artikel 6, stk. 1, litra b).',
        'Du bestemmer selv, om du vil stå på listen. Uden navn, fødselsdag og et sted at skrive til kan vi ikke gemme en plads til dig.',
      ],
    },
    interview: {
      heading: 'Ansøgning og samtale',
      body: [
        'Før samtalen beder vi dig fortælle, hvad du glæder dig til, og hvad du har brug for hjælp til. Du skriver så meget, du har lyst til (artikel 6, stk. 1, litra b).',
        'Fortæller du om sygdom, medicin eller vanskeligheder ved at lære, beder vi om dit og dine forældres samtykke, før vi skriver det ned (artikel 9, stk. 2, litra a). I kan altid tage samtykket tilbage. Siger I nej, kan du stadig søge. Vi kan bare ikke forberede os lige så godt.',
      ],
    },
    pupils: {
      heading: 'Når du er elev',
      body: [
        'Et år på efterskole er både skole og hjem. Derfor ved vi mere om dig, end din gamle skole gjorde, og derfor har vi også flere regler for, hvem der må se hvad. Reglerne står i afsnit {staff}.',
      ],
    },
    teaching: {
      heading: 'Undervisning og hverdag',
      body: [
        'Vi bruger dit navn, din klasse, din linje, dit værelse, dit skema, dit fremmøde og dine karakterer. Vi bruger det til at undervise dig, til at vide, hvor du er, når du bor her, og til at holde prøver.',
        'Det meste står i aftalen mellem jer og os (artikel 6, stk. 1, litra b). Fremmøde, karakterer og prøver skal vi registrere efter loven (artikel 6, stk. 1, litra c).[^Lov om efterskoler og frie fagskoler og reglerne om folkeskolens prøver.]',
        'Disse oplysninger skal vi have. Uden dem kan du ikke være elev.',
      ],
    },
    cpr: {
      heading: 'CPR-nummer',
      body: [
        'Vi bruger dit CPR-nummer, når vi søger statens tilskud til dit ophold, og når vi melder dig til prøver. Myndighederne kræver det, og derfor har vi lov til det (databeskyttelseslovens § 11, stk. 2, nr. 1). Vi bruger det ikke til andet, og det står ikke på lister på skolen.',
      ],
    },
    health: {
      heading: 'Helbred, allergi og medicin',
      body: [
        'Vi spørger om allergi, medicin og sygdom, så du kan bo trygt hos os. Du og dine forældre bestemmer, hvad I fortæller, og vi skriver det kun ned med jeres samtykke (artikel 9, stk. 2, litra a). I kan altid tage samtykket tilbage.',
        'Kommer du alvorligt til skade og ikke selv kan svare, giver vi lægen det, der er brug for (artikel 9, stk. 2, litra c).',
        'Køkkenet ser kun din allergi. Medicin og sygdom ser din kontaktlærer og den, der har nattevagt.',
      ],
    },
    welfare: {
      heading: 'Trivsel og bekymring',
      body: [
        'Din kontaktlærer skriver korte noter, når I har aftalt noget om, hvordan du har det. Vi har en legitim interesse i at følge op på det, vi har lovet dig (artikel 6, stk. 1, litra f). Du må altid læse noterne om dig selv.',
        'Er vi bekymrede for, at du har brug for særlig hjælp, har vi pligt til at fortælle det til din kommune (artikel 6, stk. 1, litra c, og artikel 9, stk. 2, litra g). Vi taler med dig om det først, medmindre det kan gøre det værre for dig.',
      ],
    },
    network: {
      heading: 'Skolens netværk',
      body: [
        'Når du bruger skolens netværk, skriver systemet ned, hvilken maskine der var på, hvornår, og hvor meget den hentede. Vi læser ikke dine beskeder, og vi ser ikke, hvad du søger efter.',
        'Vi gør det, fordi vi har en legitim interesse i, at netværket virker, og i at kunne finde ud af, hvad der er sket, hvis nogen misbruger det (artikel 6, stk. 1, litra f).',
      ],
    },
    cameras: {
      heading: 'Kameraer',
      body: [
        'Der hænger kameraer ved hovedindgangen og ved cykelskuret. Der er skilte begge steder. Der er ingen kameraer på værelser, i bad, i elevhuse eller i klasser.',
        'Vi har en legitim interesse i at forebygge tyveri og hærværk (artikel 6, stk. 1, litra f). Kun forstanderen og pedellen kan se optagelserne, og de gør det kun, når der er sket noget. Vi giver dem til politiet, hvis politiet beder om dem i en sag.',
      ],
    },
    pictures: {
      heading: 'Billeder og film',
      body: ['Vi tager billeder af livet på skolen og viser nogle af dem. Der er forskel på to slags.'],
    },
    scenes: {
      heading: 'Billeder af en situation',
      body: [
        'Det kan være morgensang, en fodboldkamp eller 40 mennesker på en bådebro. Dem viser vi på hjemmesiden og i skolens årsskrift. Vi har en legitim interesse i at vise, hvordan her er at være (artikel 6, stk. 1, litra f).',
        'Vi viser aldrig billeder fra værelser, bad eller omklædning, og aldrig billeder, hvor nogen er kede af det. **Bryder du dig ikke om et billede, så sig det.** Så tager vi det ned samme dag, og du behøver ikke at forklare hvorfor.',
      ],
    },
    portraits: {
      heading: 'Portrætter',
      body: [
        'Et billede, hvor du er den vigtigste, viser vi kun med dit samtykke (artikel 6, stk. 1, litra a). Er du under 18 år, spørger vi også dine forældre. Du kan tage samtykket tilbage, når du vil. Så fjerner vi billedet fra hjemmesiden og bruger det ikke i nye tryksager.',
      ],
    },
    parents: {
      heading: 'Når du er forælder',
      body: [
        'Vi har dit navn, din adresse, dit telefonnummer og din e-mailadresse, så vi kan skrive til dig om dit barn og sende opkrævninger. Det hører til den aftale, vi har (artikel 6, stk. 1, litra b).',
        'Søger I om elevstøtte, får vi at vide, hvor stort jeres støttebeløb er, fra den myndighed, der beregner det. Vi får ikke jeres lønsedler at se. Regnskabet med betalinger skal vi gemme efter bogføringsloven (artikel 6, stk. 1, litra c).',
        'Kontaktoplysninger og betaling er nødvendige. Uden dem kan vi ikke indgå en aftale om et skoleår.',
      ],
    },
    others: {
      heading: 'Gæster, læsere og samarbejdspartnere',
      body: ['Også de, der kun kigger forbi, har ret til at vide, hvad vi gør.'],
    },
    events: {
      heading: 'Når du kommer til et arrangement',
      body: [
        'Til åbent hus skal du ikke melde dig til. Til gammel elevdag og koncerter med spisning beder vi om dit navn, din e-mailadresse og det, køkkenet skal vide. Vi bruger det til at dække bord og holde arrangementet (artikel 6, stk. 1, litra b). Fortæller du om en allergi, gør du det med dit samtykke (artikel 9, stk. 2, litra a).',
        'Du bestemmer selv, om du vil melde dig til. Uden navn og e-mailadresse kan vi ikke holde en plads til dig.',
      ],
    },
    newsletter: {
      heading: 'Nyhedsbrev',
      body: [
        'Vi sender et nyhedsbrev to til tre gange om året til dem, der har bedt om det. Du tilmelder dig på [siden om nyhedsbrevet](/nyhedsbrev), og vi beder dig bekræfte din adresse, før vi sender noget. Vi bruger din e-mailadresse, og dit navn, hvis du skriver det. Vi gør det kun med dit samtykke (artikel 6, stk. 1, litra a). Er du under 15 år, skal dine forældre sige ja.',
        'I hver mail er der et link til at framelde dig og et til at se og rette det, vi har gemt. Når du framelder dig, sletter vi adressen. I 30 dage gemmer vi et låst bevis for dit ja, uden adressen.',
      ],
    },
    providers: {
      heading: 'Når du leverer noget til os',
      body: [
        'Er du kontaktperson hos en leverandør eller en forening, har vi dit navn, dit telefonnummer og din e-mailadresse på arbejdet. Vi bruger dem til at aftale og betale det, vi køber. Vi har en legitim interesse i at kunne få fat i den rigtige person (artikel 6, stk. 1, litra f).',
      ],
    },
    sharing: {
      heading: 'Hvem ser oplysningerne?',
      body: ['Vi sælger aldrig oplysninger, og vi giver dem ikke til nogen, som vil reklamere for noget.'],
    },
    staff: {
      heading: 'På skolen',
      body: [
        'Hver medarbejder kan kun se det, arbejdet kræver. Læreren ser sit hold, kontaktlæreren ser sine elever, køkkenet ser allergier, og kontoret ser betalinger. Alle medarbejdere har tavshedspligt, også når de er holdt op.',
      ],
    },
    recipients: {
      heading: 'Uden for skolen',
      body: [
        'Disse får oplysninger fra os:',
        {
          list: [
            'Børne- og Undervisningsministeriet: tilmelding til prøver, karakterer og tilskud',
            'din kommune: at du er begyndt eller stoppet, og underretninger efter afsnit {welfare}',
            'din næste skole: dit uddannelsesvalg og din vurdering',
            'banken og revisoren: betalinger',
            'læge, tandlæge og sygehus: det, der er brug for, når du er syg',
          ],
        },
        'Nogle firmaer passer systemer for os: vores elevsystem, e-mail og hjemmesidens server. De er databehandlere. De må kun gøre det, vi har bedt om i en skriftlig aftale, og vi kontrollerer dem én gang om året.',
      ],
    },
    abroad: {
      heading: 'Lande uden for EU',
      body: [
        'Vores systemer står i Danmark og Irland. Firmaet bag vores e-mail har hovedkontor i USA, og derfra kan en tekniker få adgang, hvis vi beder om hjælp til en fejl. Firmaet er med i EU’s og USA’s aftale om databeskyttelse, som EU-Kommissionen har godkendt.[^Kommissionens gennemførelsesafgørelse (EU) 2023/1795 af 10. juli 2023 (Data Privacy Framework). Vi har desuden aftalt EU-Kommissionens standardkontrakter med firmaet. Skriv til kontoret, hvis du vil have en kopi.] Ellers sender vi ikke oplysninger ud af EU.',
      ],
    },
    sources: {
      heading: 'Oplysninger vi får fra andre',
      body: [
        'Det meste får vi fra dig og dine forældre. Noget får vi fra andre:',
        {
          list: [
            'din tidligere skole: karakterer og vurderingen i din uddannelsesplan',
            'din kommune: aftaler om støtte, hvis du har en',
            'den myndighed, der beregner elevstøtte: jeres støttebeløb',
            'CPR-registret: ny adresse',
          ],
        },
      ],
    },
    automated: {
      heading: 'Ingen automatiske afgørelser',
      body: [
        'Ingen computer afgør noget om dig. Optagelse, karakterer og hjemsendelse er altid besluttet af mennesker, og vi laver ingen profiler af elever, forældre eller besøgende.',
      ],
    },
    retention: {
      heading: 'Hvor længe gemmer vi oplysningerne?',
      body: [
        'Vi gemmer kun det, vi skal bruge. Et skoleår slutter den 30. juni. I juli rydder vi op, både i systemerne og i skabene.',
        {
          table: [
            ['Oplysninger', 'Vi sletter dem', 'Mere i afsnit'],
            ['Serverens log', 'efter 30 dage', '{server}'],
            ['E-mails og henvendelser', 'et år efter det sidste svar', '{enquiries}'],
            ['Venteliste', 'når skoleåret er begyndt, eller når I beder om det', '{waiting}'],
            ['Ansøgning, når du ikke begynder', 'senest den 1. oktober samme år', '{interview}'],
            ['Fremmøde, værelse og skema', 'den 31. juli efter dit skoleår', '{teaching}'],
            ['Karakterer og prøvebeviser', 'når reglerne om prøver ikke længere kræver dem', '{teaching}'],
            ['CPR-nummer', 'fem år efter det regnskabsår, hvor vi fik tilskud', '{cpr}'],
            ['Helbred, allergi og medicin', 'den dag du flytter fra skolen', '{health}'],
            ['Noter om trivsel', 'den 31. juli efter dit skoleår', '{welfare}'],
            ['Netværkets log', 'efter seks måneder', '{network}'],
            ['Kameraoptagelser', 'efter 30 dage, eller når en sag hos politiet er slut', '{cameras}'],
            ['Billeder på hjemmesiden', 'efter tre år, eller når du beder om det', '{pictures}'],
            ['Betalinger og regnskab', 'fem år efter regnskabsårets slutning', '{parents}'],
            ['Tilmelding til arrangementer', 'en måned efter arrangementet', '{events}'],
            [
              'Adresse til nyhedsbrev og til besked om politikken',
              'når du framelder dig, eller efter syv dage, hvis du ikke bekræfter den',
              '{newsletter}',
            ],
            [
              'Kontaktpersoner hos leverandører',
              'når samarbejdet er slut. Bilag gemmer vi i fem år',
              '{providers}',
            ],
          ],
        },
      ],
    },
    rights: {
      heading: 'Dine rettigheder',
      body: ['Loven giver dig en række rettigheder. De koster ingenting at bruge.'],
    },
    asking: {
      heading: 'Sådan bruger du dem',
      body: [
        'Skriv til kontoret, ring, eller sig det til en voksen på skolen. Du skal ikke bruge et skema. Vi svarer så hurtigt, vi kan, og senest efter en måned.',
        'Er du fyldt 15 år, kan du som regel selv bruge dine rettigheder. Dine forældre kan hjælpe dig. Vi beder dig vise, hvem du er, hvis vi er i tvivl, så ingen andre får dine oplysninger.',
      ],
    },
    complaint: {
      heading: 'Hvis du vil klage',
      body: [
        'Er du utilfreds, hører vi det gerne selv først, så vi kan rette op på det. Du kan også klage til Datatilsynet med det samme.',
      ],
    },
    changes: {
      heading: 'Når politikken ændrer sig',
      body: [
        'Hver udgave har et nummer og en dato, og de gamle udgaver bliver liggende, så du kan se, hvad der gjaldt dengang. Ændrer vi noget væsentligt, fortæller vi det til elever og forældre, mindst en måned før det træder i kraft.',
        'Du kan også [bede os skrive til dig](/nyhedsbrev), når politikken bliver ændret væsentligt. Så bruger vi din e-mailadresse til det, og kun med dit samtykke (artikel 6, stk. 1, litra a). Du framelder dig med linket i mailen, og så sletter vi adressen.',
      ],
    },
  },
}
