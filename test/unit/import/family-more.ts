/** More texts in the style of other schools, written for these tests; every name is invented. */

/** Headings that ask, a card without labels, and a document that says when it was brought up to date. */
export const questions = `Persondatapolitik - Bakkegårdens Friskole

Hvem er vi?
Bakkegårdens Friskole er en lille friskole med 120 elever. Vi er dataansvarlige for de oplysninger, vi behandler om dig og dit barn.

Hvilke oplysninger samler vi ind?
Når du skriver dit barn op, beder vi om barnets navn, fødselsdato og adresse. Vi beder også om dit navn, telefonnummer og e-mail.
Når barnet begynder, beder vi om cpr-nummer og oplysninger om allergi.

Hvor længe gemmer vi oplysningerne?
Vi sletter oplysninger om børn på ventelisten, når barnet er fyldt 16 år.
Regnskabsoplysninger gemmer vi i 5 år.

Hvem deler vi oplysninger med?
• Kommunen
• Undervisningsministeriet
• Danmarks Statistik

Billeder
Vi tager billeder i hverdagen. Vi spørger om lov, før vi lægger portrætbilleder på hjemmesiden.

Cookies
Vores hjemmeside bruger cookies. Læs mere på www.bakkegaarden.example.dk/cookies.

Kontakt
Bakkegårdens Friskole
Bakkevej 5
5600 Faaborg
62 00 00 00
kontoret@bakkegaarden.example.dk

Dokumentet er sidst opdateret 12/8-2022
`

/** The layout of a common template: a running header with columns, unnumbered headings, an indented address. */
export const template = `Ringgårdskolen                                                     Privatlivspolitik
                                                                   Side 1/3

Privatlivspolitik

Vi er den dataansvarlige – hvordan kontakter du os?
Ringgårdskolen er dataansvarlig for behandlingen af de personoplysninger, som vi har
modtaget om dig. Du finder vores kontaktoplysninger nedenfor.
   Ringgårdskolen
   Ringvej 22
   8900 Randers C
   CVR-nr.: 29 18 99 99
   Telefon: 89 15 00 00
   Mail: ringgaard@randers.example.dk

Ringgårdskolen                                                     Privatlivspolitik
                                                                   Side 2/3

Formålene med og retsgrundlaget for behandlingen af dine personoplysninger
Vi behandler dine personoplysninger til følgende formål:
   •   At give undervisning efter folkeskoleloven, herunder planlægning, gennemførelse og
       evaluering af undervisningen
   •   At holde kontakt til hjemmet
   •   At indberette til myndighederne

Retsgrundlaget er databeskyttelsesforordningens artikel 6, stk. 1, litra c og e. For føl-
somme oplysninger er grundlaget artikel 9, stk. 2, litra f.

Ringgårdskolen                                                     Privatlivspolitik
                                                                   Side 3/3

Opbevaring af dine personoplysninger
Vi opbevarer dine oplysninger i henhold til journaliseringsreglerne og arkivloven. Vi kan på
nuværende tidspunkt ikke sige, hvor længe vi vil opbevare dine personoplysninger.
`

/** Contact persons, an office and a footer that says whose policy it is. */
export const cards = `Sådan behandler vi personoplysninger

1. Generelt
Højskolen Fjordblik behandler personoplysninger om kursister, ansøgere og gæster.

2. Kontaktpersoner
Har du spørgsmål, så kontakt en af os:

Anne-Mette Søgaard-Larsen
Forstander
Telefon 86 00 00 01
ams@fjordblik.example.dk

Peter Ø. Dahl
IT-ansvarlig og databeskyttelseskoordinator
+45 86 00 00 02
pd@fjordblik.example.dk

Kontoret
Åbent mandag-torsdag kl. 8-15
Tlf.: 86 00 00 00

3. Ændringer
Vi tjekker politikken hvert år. Væsentlige ændringer bliver varslet på hjemmesiden.

Højskolen Fjordblik · Fjordvej 1 · 8410 Rønde · CVR 99 88 77 66 · www.fjordblik.example.dk
Opdateret maj 2025
`

/** Hard-wrapped, with headings that nothing sets apart but their length. */
export const tight = `Privatlivspolitik for Skolen ved Søen
Denne side blev sidst opdateret den 3. januar 2020
Skolen ved Søen indsamler og behandler personoplysninger om elever,
forældre, ansatte og samarbejdspartnere. I denne politik kan du læse
om, hvordan vi gør. Vi følger de regler, der gælder på området.
Indsamling
Vi indsamler oplysninger, når du udfylder en formular på vores side,
når du skriver til os, og når dit barn begynder på skolen. Vi beder
kun om det, vi har brug for.
Opbevaring
Oplysningerne ligger på servere i Danmark. Kun de medarbejdere, der
har brug for oplysningerne, har adgang til dem.
Sletning
Vi sletter oplysningerne, når vi ikke længere har brug for dem. Det
sker senest 12 måneder efter, at barnet er gået ud.
Dine rettigheder
Du har ret til at se, rette og slette oplysninger. Skriv til os på
kontor@skolenvedsoen.example.dk.
`

/** Letters for numbers. */
export const letters = `Privatlivspolitik

A. Formål
Formålet med denne politik er at oplyse dig om, hvordan skolen behandler oplysninger.

B. Kategorier
Vi behandler navn, adresse og cpr-nummer.

C. Modtagere
Vi deler med kommunen, ministeriet og vores it-leverandører.

D. Sletning
Vi sletter efter fem år.
`

/** Capitals: a title and a heading that were broken in the middle, and items within an item. */
export const broken = `PRIVATLIVSPOLITIK FOR ELEVER VED
SKOVBAKKENS EFTERSKOLE

1 HVEM ER DATAANSVARLIG
OG HVORDAN KONTAKTER DU OS
Skovbakkens Efterskole er dataansvarlig. Vi har til huse på Skovbakken 7 i
Ebeltoft, og vi svarer på spørgsmål hver dag.

2 HVILKE OPLYSNINGER BEHANDLER VI
2.1 OPLYSNINGER VED OPTAGELSE
Vi behandler navn, adresse, cpr-nummer og oplysninger om økonomi, jf. pkt. 2.2
og afsnit 3.
2.2 OPLYSNINGER I LØBET AF ÅRET
• Fravær
• Karakterer, herunder
– standpunktskarakterer
– prøvekarakterer
• Udtalelser

3 HVOR LÆNGE
Vi sletter senest 1. august året efter.
`

/** Headings alone between empty lines, and the day on which the board adopted it. */
export const board = `PERSONDATAPOLITIK

Indledning

På Egebjerg Friskole passer vi på persondata.

Vi har lavet denne politik, så du kan se hvordan.

Hvad er persondata

Persondata er oplysninger om dig.

Navn
Adresse
Billeder

Hvem har adgang

Lærerne og kontoret.

Sådan sletter vi

Når du går ud.

Vedtaget på bestyrelsesmøde d. 4. oktober 2021
`

export const moreTexts: Readonly<Record<string, string>> = {
  questions,
  template,
  cards,
  tight,
  letters,
  broken,
  board,
}
