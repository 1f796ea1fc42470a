/** Outlines without numbers, and headings without numbers beside numbered ones. */
import type { Measured } from './measured.js'

/** Headings on lines of their own, paragraphs on one long line each, no empty lines: text copied out of a web page. */
const copied: Measured = {
  name: 'lines copied out of a page, without empty ones',
  source: `Privatlivspolitik for Møllevang Friskole
Møllevang Friskole behandler oplysninger om elever og forældre, og her kan du læse, hvordan vi gør det, og hvorfor.
Hvilke oplysninger indsamler vi
Vi indsamler navn, adresse og fødselsdato, når du skriver dit barn op til en plads på skolen, og når barnet begynder her.
Formålet med behandlingen
Vi bruger oplysningerne til at planlægge undervisningen og til at holde kontakten mellem skole og hjem.
Opbevaring og sletning
Vi sletter oplysningerne fem år efter, at barnet er gået ud af skolen, for så længe kræver loven dem.
Dine rettigheder
Du har ret til at se, hvad vi har gemt om dig, og til at få det rettet, hvis det er forkert.
Klage
Du kan klage til Datatilsynet, hvis du er utilfreds med den måde, vi behandler dine oplysninger på.
`,
  headings: [
    'Hvilke oplysninger indsamler vi',
    'Formålet med behandlingen',
    'Opbevaring og sletning',
    'Dine rettigheder',
    'Klage',
  ],
}

/** Items without bullets below a line that leads into them. */
const items: Measured = {
  name: 'items without bullets are no headings',
  source: `Persondatapolitik

Oplysninger om elever

Vi behandler følgende oplysninger:

Navn og adresse
Fødselsdato og cpr-nummer
Karakterer og fravær
Oplysninger om helbred

Oplysningerne kommer fra dig selv eller fra den skole, du gik på før.

Oplysninger om forældre

Vi behandler navn, adresse, telefonnummer og e-mail på forældre og andre kontaktpersoner.

Modtagere

Vi videregiver oplysninger til:

Kommunen
Undervisningsministeriet
Danmarks Statistik

Vi sælger aldrig oplysninger til nogen.
`,
  headings: ['Oplysninger om elever', 'Oplysninger om forældre', 'Modtagere'],
}

/** Each item a paragraph of its own, as a page gives them. */
const spacedItems: Measured = {
  name: 'items with empty lines between them are no headings',
  source: `Privatlivspolitik

Hvad vi gemmer

Vi gemmer disse oplysninger om dig:

Navn

Adresse

Telefonnummer

Oplysningerne ligger på en server i Danmark, som kun kontoret har adgang til.

Hvor længe vi gemmer det

Vi sletter oplysningerne, når du går ud, og senest et år efter din sidste dag her.
`,
  headings: ['Hvad vi gemmer', 'Hvor længe vi gemmer det'],
}

const beside: Measured = {
  name: 'headings without numbers beside numbered ones',
  source: `Privatlivspolitik for Kastanjeskolen

Indledning

Kastanjeskolen passer på de oplysninger, du giver os, og denne politik fortæller, hvordan vi gør det i hverdagen.

1. Formål

Vi behandler oplysninger for at kunne undervise og for at følge loven om frie grundskoler.

2. Oplysninger

Vi behandler navn, adresse og fødselsdato på elever og navn og telefonnummer på forældre.

3. Sletning

Vi sletter oplysningerne fem år efter, at eleven er gået ud af skolen.

Ændringer af politikken

Vi ser politikken igennem hvert år i august og skriver her, hvis noget bliver lavet om.

Kontakt

Kastanjeskolen
Kastanjevej 4
5000 Odense C
Tlf. 12 34 56 78
kontor@kastanje.example.dk
`,
  headings: ['Indledning', 'Formål', 'Oplysninger', 'Sletning', 'Ændringer af politikken', 'Kontakt'],
  controller: 'Kastanjeskolen',
  address: 'Kastanjevej 4, 5000 Odense C',
  email: 'kontor@kastanje.example.dk',
}

const besideTight: Measured = {
  name: 'numbered steps within sections without numbers',
  source: `Privatlivspolitik

Samtykke

Vi beder om dit samtykke, før vi bruger billeder af dig på hjemmesiden eller i brochurer.

Sådan trækker du det tilbage

1. Skriv til kontoret.
2. Vent på vores svar.
3. Tjek, at billedet er væk.

Sletning

Vi sletter billedet inden for en uge, efter at du har skrevet til os om det.
`,
  headings: ['Samtykke', 'Sådan trækker du det tilbage', 'Sletning'],
}

const colons: Measured = {
  name: 'headings before a colon, text on the line below',
  source: `Databeskyttelse på Fjordhøjskolen

Dataansvarlig:
Fjordhøjskolen er dataansvarlig for de oplysninger, som vi behandler om kursister og medarbejdere.

Formål:
Vi behandler oplysninger for at kunne holde kurser, sende regninger og udbetale løn.

Videregivelse:
Vi giver oplysninger videre til vores revisor, til skattemyndighederne og til ministeriet.

Dine rettigheder:
Du har ret til indsigt i de oplysninger, vi har om dig, og til at få dem rettet.
`,
  headings: ['Dataansvarlig', 'Formål', 'Videregivelse', 'Dine rettigheder'],
  controller: 'Fjordhøjskolen',
}

const page: Measured = {
  name: 'a page with two ranks of headings',
  fileName: 'side.html',
  source: `<main><h1>Privatlivspolitik</h1><h2>Elever</h2><p>Vi gemmer oplysninger om elever, så længe de går på skolen.</p><h3>Billeder</h3><p>Vi spørger først.</p>
<h2>Ansatte</h2><p>Vi gemmer oplysninger om ansatte i fem år.</p><h2>Kontakt</h2><p>Ådalsskolen<br>Ådalen 7<br>9000 Aalborg<br>post@aadal.example.dk</p></main>`,
  headings: ['Elever', 'Billeder', 'Ansatte', 'Kontakt'],
  controller: 'Ådalsskolen',
  address: 'Ådalen 7, 9000 Aalborg',
  email: 'post@aadal.example.dk',
}

const bold: Measured = {
  name: 'a page whose headings are bold paragraphs',
  fileName: 'side.html',
  source: `<div><p><b>Privatlivspolitik</b></p><p>Vi passer på dine oplysninger her på skolen.</p><p><b>Hvad gemmer vi?</b></p><p>Navn og adresse på alle elever.</p>
<p><b>Hvem ser det?</b></p><p>Kun lærerne og kontoret.</p><ul><li>lærere</li><li>kontor</li></ul><p><b>Klage</b></p><p>Skriv til <b>Datatilsynet</b>, hvis du vil klage.</p></div>`,
  headings: ['Hvad gemmer vi?', 'Hvem ser det?', 'Klage'],
}

const english: Measured = {
  name: 'an English outline without numbers',
  source: `Privacy notice for Larkfield School

Who we are

Larkfield School is the data controller of the information that we hold about pupils and parents.

What we collect

We collect names, addresses and contact details when a child is enrolled at the school.

How long we keep it

We keep the information for five years after the child has left, as the law requires.

Your rights

You have the right to see what we hold about you and to have it corrected.
`,
  headings: ['Who we are', 'What we collect', 'How long we keep it', 'Your rights'],
  controller: 'Larkfield School',
}

const shortBodies: Measured = {
  name: 'short paragraphs below short headings',
  source: `Cookie- og privatlivspolitik

Introduktion

Når du besøger vores hjemmeside, indsamles der oplysninger om dig.

Ønsker du ikke det, bør du slette dine cookies.

Personoplysninger

Personoplysninger er alle slags oplysninger, der kan henføres til dig.

Kontaktoplysninger

Skolen ved Skoven ejer hjemmesiden.

Periode for opbevaring

Oplysningerne opbevares i det tidsrum, der er tilladt efter loven.

Indsigt og klager

Du har ret til at få oplyst, hvad vi har gemt.
`,
  headings: [
    'Introduktion',
    'Personoplysninger',
    'Kontaktoplysninger',
    'Periode for opbevaring',
    'Indsigt og klager',
  ],
}

export const measuredOutlines: readonly Measured[] = [
  copied,
  items,
  spacedItems,
  beside,
  besideTight,
  colons,
  page,
  bold,
  english,
  shortBodies,
]
