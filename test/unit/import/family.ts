/** Texts in the style of other schools, written for these tests; every name is invented. */

export const friskole = `Persondatapolitik for Lærkedal Friskole
Version 2 – marts 2019

Indholdsfortegnelse
1. Hvem er vi .......... 1
2. Hvilke oplysninger har vi .......... 2
3. Dine rettigheder .......... 4

1. Hvem er vi
Lærkedal Friskole er en fri grundskole. Vi har børn fra 0. til 9. klasse, og
2018 var det første år, hvor alle klasser havde to lærere. Skolen er
dataansvarlig for de oplysninger, der er nævnt herunder.
Lærkedal Friskole
Engvej 12
6999 Lærkedal
Tlf. 12 34 56 78
kontor@laerkedal.example.dk
CVR: 12345678

2. Hvilke oplysninger har vi
Vi behandler disse oplysninger om børn:
1. navn og adresse
2. fødselsdag
3. oplysninger om sundhed
4. billeder fra hverdagen
Oplysningerne ligger i skolens system. Vi beholder dem, til barnet går ud, jf.
pkt. 3 nedenfor.
Side 1 af 2

3. Dine rettigheder
Du kan se, hvad vi ved om dig. Skriv til kontoret, hvis du vil bruge din ret. Vi svarer inden en må-
ned, og det koster ikke noget.
Side 2 af 2
`

export const gymnasium = `PRIVATLIVSPOLITIK FOR ELEVER OG ANSATTE

Vestermose Gymnasium passer på de oplysninger, vi har om dig.

FORMÅL

Vi bruger oplysninger for at kunne undervise og for at følge loven om gymnasier.

HVAD VI GEMMER

Vi gemmer følgende:

• karakterer
• fravær
  – med grund
  – uden grund
• skriftlige opgaver

HVOR LÆNGE

Karakterer gemmer vi altid. Resten sletter vi fem år efter, at du er gået ud.

KLAGE

Du kan klage til:

Datatilsynet
Carl Jacobsens Vej 35
2500 Valby
Tlf. 33 19 32 00
dt@datatilsynet.dk

Sidst opdateret: 3. marts 2021
`

export const kommune = `Oplysningspligt ved Sønderå Kommunale Skolevæsen

§ 1. Dataansvarlig
Sønderå Kommune, Rådhuspladsen 4, 7999 Sønderå, telefon 98 76 54 32, e-mail: post@soenderaa.example.dk

§ 2. Databeskyttelsesrådgiver
Kommunens databeskyttelsesrådgiver hjælper dig gerne:
Karla Birkelund
Tlf. 98 76 54 33
dpo@soenderaa.example.dk

§ 3. Modtagere
Oplysningerne bliver delt med:
a) andre skoler i kommunen
b) sundhedsplejen
c) Styrelsen for It og Læring
Se også afsnit 5, som handler om sletning.

§ 4. Sletning
10 kr. for hver kopi er afskaffet. Vi sletter efter 5 år.
`

export const kulturskole = `1) Formål

Kulturskolen Tonika underviser børn i musik, dans og billedkunst.[1]

2) Tilmelding

Når du melder et barn til, beder vi om navn, alder og hold. Vi giver ikke oplysningerne videre.[2]

3) Betaling

Betaling går gennem kommunens system, se punkt 2.

[1] Undervisningen er for børn mellem 3 og 18 år.
[2] Undtaget er den lærer, der har holdet.

Opdateret 12.05.2020
`

export const english = `Privacy policy of Heronsbridge International School

Last updated 1 May 2018

1 Who we are

Heronsbridge International School is the controller of your personal data.

2 What we collect

We collect the following information about pupils and their parents:

- names and addresses
- health information
- photographs

3 Your rights

3.1 Access

You may ask what we know about you. See section 2 and section 7.

3.2 Erasure

You may ask us to delete what we hold about you, as described in section 3.1.

4 Changes

This policy may change without notice. All changes are published here.
`

export const markdown = `# Privatlivspolitik for Havblik Efterskole

*Senest opdateret 01/02 2022*

Vi passer på dine **oplysninger**.

## 1. Formål

Vi driver en efterskole. Læs mere på [vores side](https://havblik.example.dk/om).

## 2. Oplysninger

| Oplysning | Hvorfor |
|---|---|
| Navn | Så vi ved, hvem du er |
| Sygdom | Så vi kan passe på dig |

### 2.1 Billeder

Vi spørger altid først, se pkt. 1.

1. Portrætter
2. Klassebilleder
3. Stemningsbilleder

## 3. Kontakt

Havblik Efterskole
Strandvejen 99
9999 Havblik
Telefon: +45 11 22 33 44
E-mail: kontor@havblik.example.dk
`

export const html = `<!doctype html><html><head><title>Persondata – Skovly Skole</title><script>alert('x')</script><style>p{}</style></head>
<body><nav><a href="/">Forside</a> <a href="/om">Om os</a></nav>
<main><h1>Sådan passer vi på dine data</h1>
<p onclick="steal()">Skovly Skole er en <em>lille</em> skole.<br>Vi har kun få data.</p>
<h2>Hvad vi gemmer</h2>
<ul><li>Navn<ul><li>Fornavn</li><li>Efternavn</li></ul></li><li>Adresse</li></ul>
<p>Se <a href="javascript:alert(1)">reglerne</a> og <a href="https://skovly.example.dk/it">vores it-regler</a>.</p>
<h2>Hvem vi deler med</h2>
<h3>Kommunen</h3><p>Kommunen får fravær at vide.<sup>1</sup></p>
<h3>Ingen andre</h3><p>Vi sælger aldrig noget. Mere i afsnit 1.</p>
<iframe src="https://video.example.com/1">Video</iframe>
<p><sup>1</sup> Det følger af loven om folkeskolen.</p>
<svg><text>Tegning</text></svg></main><footer>Skovly Skole 2020</footer></body></html>`

/** Headings that only bold marks, lines broken by `<br>`, as some editors of web pages write. */
export const htmlBold = `<div><p><strong>Databeskyttelse på Birkelunden</strong></p><p>Birkelunden er en privat grundskole.</p>
<p><strong>1. Formål</strong><br>Vi behandler oplysninger for at drive skole.</p>
<p><strong>2. Indsigt</strong><br>Du har ret til indsigt. Skriv til os.</p><p>Vi svarer inden en måned.</p>
<p><b>3. Kontakt</b></p><p>Privatskolen Birkelunden<br>Birkevej 3<br>8888 Birkelund<br>CVR-nr.: 87654321<br>www.birkelunden.example.dk</p></div>`

/** Hard-wrapped mail text whose sentences go on with capitals. */
export const wrapped = `Databeskyttelsespolitik

Denne politik gælder for alle elever på Ådal Højskole. Vi har skrevet den
så kort som muligt. Hvis du ikke forstår noget, kan du altid spørge
Mette Krogsgaard på kontoret eller skrive til en lærer.

1. Hvad gemmer vi

Vi gemmer dit navn, din adresse og dit telefonnummer, fordi vi skal kunne
Få fat i dig. Vi gemmer også oplysninger om mad, hvis du ikke kan tåle
noget.

- Oplysninger om allergi deler vi med køkkenet, så maden bliver
  lavet rigtigt
- Oplysninger om økonomi ser kun kontoret

2. Hvor længe gemmer vi dem

Vi sletter dem et år efter, at du er rejst hjem. Regninger gemmer vi i
fem år, fordi loven om bogføring kræver det.
`

/** Copied out of a PDF: running headers, page numbers, numbers on lines of their own, broken headings. */
export const pdf = `Solbakken Privatskole
1.
Hvilke oplysninger indsamler vi om eleverne og om
deres forældre
Vi indsamler navn, adresse og andre oplysninger, som vi har brug for i hverdagen. Når en elev begynder hos os, beder vi om
Solbakken Privatskole
Side 1 af 3
oplysninger om sundhed og sprog.
2.
Hvem ser oplysningerne
Kun lærere og kontoret ser oplysningerne. Det gælder også på ture og lejre.
Solbakken Privatskole
Side 2 af 3
3.
Sletning
Vi sletter oplysningerne, når eleven går ud af 9. klasse.
Solbakken Privatskole
Side 3 af 3
`

/** Numbers without a sequence: a gap and a repetition. */
export const gaps = `Cookiepolitik

1. Formål
Vi bruger cookies for at få siden til at virke.

2. Typer
Der er to slags cookies på vores hjemmeside.

4. Samtykke
Du kan altid ændre dit valg, se pkt. 2 og pkt. 3.

4. Spørgsmål
Skriv til skolen, hvis du har spørgsmål til punkt 4.
`

/** Old Windows text: its letters are not UTF-8, its dates have two digits. */
export const windows = `Privatlivspolitik\r\n\r\nAjourført d. 05/11-17\r\n\r\nPunkt 1: Børn og unge\r\nVi behandler oplysninger om børn på Åløkke Skole.\r\n\r\nPunkt 2: Forældre\r\nForældre kan få indsigt. Læs punkt 1.\r\n`

/** A table that was copied as text, and a long list of short lines without marks. */
export const tabbed = `Privatlivspolitik

Formål:
Vi bruger oplysningerne til undervisning og til at holde kontakt med hjemmet.

Opbevaring:
Tabellen viser, hvor længe vi gemmer oplysninger om dig og din familie.
Oplysning\tHvor længe
Navn\tTil du går ud
Fravær\t5 år

Klage:
Du kan klage til Datatilsynet, Borgergade 28, 5. sal, 1300 København K, hvis du er utilfreds med os.
`

export const textFamily: Readonly<Record<string, string>> = {
  friskole,
  gymnasium,
  kommune,
  kulturskole,
  english,
  wrapped,
  pdf,
  gaps,
  windows,
  tabbed,
}
