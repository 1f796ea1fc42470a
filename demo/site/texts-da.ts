import type { SiteTexts } from './text-shape'

export const da: SiteTexts = {
  name: 'Hejrevig Efterskole',
  description:
    'En efterskole ved vandet for 104 elever i 9. og 10. klasse, med linjer i musik, friluft og værksted.',
  skip: 'Gå til indholdet',
  menu: 'Hovedmenu',
  navigation: [
    { href: '/#skolen', label: 'Skolen' },
    { href: '/#linjer', label: 'Linjer' },
    { href: '/#optagelse', label: 'Optagelse' },
    { href: '/besoeg-os', label: 'Besøg os' },
    { href: '/nyhedsbrev', label: 'Nyhedsbrev' },
  ],
  otherLanguage: 'English',
  hero: {
    title: 'Et år ved vigen',
    text: 'Hejrevig er et hjem for 104 unge i 9. og 10. klasse. Vi går i skole, spiller, bygger og sejler. Og om aftenen er der altid nogen, der har bagt boller.',
    drawing:
      'En bugt med lave bakker. En hejre står i sivene, og bag engen ligger skolen med lys i vinduerne.',
  },
  school: {
    title: 'Et hus med hundrede år på bagen',
    paragraphs: [
      'I 1926 gik egnens fiskere og landmænd sammen om at bygge en skole til deres unge. De ville have et sted med høj himmel og gode lærere. Det gule hus ligger der endnu, nu med syv elevhuse, et værksted og en musiksal i den gamle lade.',
      'Vi er 104 elever og 21 voksne. Det er så få, at alle kender dig ved navn i den første uge. Du bor på værelse med én eller to andre, og sammen med dit hus laver du mad, gør rent og finder ud af, hvordan man er otte om én vaskemaskine.',
      'Der er ingen krav om, at du skal være god til noget i forvejen. Vi forventer, at du møder op, og at du hjælper til.',
    ],
    drawing: 'Skolens hovedbygning: et langt hus med høj gavl og et træ foran.',
  },
  lines: {
    title: 'Tre linjer',
    text: 'Du vælger en linje for hele året. Den fylder to eftermiddage om ugen og én lang weekend hvert kvartal.',
    lines: [
      {
        key: 'music',
        title: 'Musik',
        text: 'Kor, bands og et orkester, hvor alle instrumenter kan være med. I marts tager vi på turné og sover på gymnastiksalsgulve.',
      },
      {
        key: 'outdoor',
        title: 'Friluft',
        text: 'Kajak fra maj til oktober, bål og bivuak resten af året. Du lærer at læse vejret og at lave kaffe i regnvejr.',
      },
      {
        key: 'workshop',
        title: 'Værksted',
        text: 'Hvert hold bygger en jolle fra de første streger til den dag, den skal i vandet. De færreste har holdt en høvl før.',
      },
    ],
  },
  day: {
    title: 'En almindelig tirsdag',
    text: 'Dagene ligner ikke helt hinanden, men tirsdagen er meget god at kende på forhånd.',
    hours: [
      { at: '7.00', what: 'Morgenmad. De friske har badet først.' },
      { at: '8.10', what: 'Morgensang i laden' },
      { at: '8.40', what: 'Dansk, matematik og engelsk' },
      { at: '12.00', what: 'Middag, lavet af ugens køkkenhold' },
      { at: '13.15', what: 'Linje: musik, friluft eller værksted' },
      { at: '16.00', what: 'Fri. Musiksal, bålplads og bådebro er åbne.' },
      { at: '19.00', what: 'Lektier og stille time på husene' },
      { at: '21.45', what: 'Godnat. Telefonen sover i skabet på gangen.' },
    ],
  },
  quote: {
    text: 'Jeg troede, jeg skulle herned og spille trommer. Det gjorde jeg også. Men det, jeg husker, er opvasken med de andre fra Søndenhus.',
    by: 'Asta, elev 2024–2025',
  },
  admission: {
    title: 'Sådan bliver du elev',
    text: 'Du kan blive skrevet op fra 6. klasse. Vi optager efter den rækkefølge, I er skrevet op i, og søskende til tidligere elever har ikke forrang.',
    steps: [
      {
        title: 'Skriv dig op',
        text: 'Ring eller skriv til kontoret. Det koster ikke noget at stå på ventelisten.',
      },
      {
        title: 'Kom til en samtale',
        text: 'Halvandet år før start mødes vi i en time med dig og dine forældre. Medbring dine spørgsmål.',
      },
      {
        title: 'Sig ja til pladsen',
        text: 'Når I har fået tilbuddet, har I 14 dage til at svare og betale indmeldelsesgebyret på 2.500 kr.',
      },
    ],
    price:
      'Et skoleår er på 42 uger og koster 2.480 kr. om ugen, før statens støtte er trukket fra. Mad, ture og undervisning er med i prisen. Spørg os, hvis pengene er et problem. Vi finder som regel en vej.',
    privacy: {
      before: 'Hvad I fortæller os, bruger vi kun til at behandle ansøgningen. Det står forklaret i ',
      link: 'vores privatlivspolitik',
      after: '.',
    },
  },
  visit: {
    title: 'Kom og se, hvor du skal bo',
    paragraphs: [
      'Vi holder åbent hus den første søndag i november og den første søndag i marts, kl. 13–16. Eleverne viser rundt, og der er kaffe i laden. Du behøver ikke at melde dig til.',
      'Passer det ikke, så ring til kontoret. De fleste hverdage kan vi finde en time til en rundvisning.',
    ],
    more: 'Se filmen, og find vej',
    page: 'Besøg os',
    film: {
      heading: 'Et første indtryk',
      text: 'Friluftslinjen har filmet en morgen i oktober, fra det første bad til morgensang.',
      title: 'Film: En morgen på Hejrevig',
    },
    map: {
      heading: 'Find vej',
      text: 'Bus 41 holder 400 meter fra skolen. Kommer du i bil, så parkér ved laden.',
      title: 'Kort: Vejen til Hejrevig',
    },
  },
  footer: {
    contact: 'Kontakt',
    office: 'Kontoret',
    hours: 'Mandag til fredag kl. 8.30–14.00',
    phone: 'Telefon',
    email: 'E-mail',
    cvr: 'CVR-nr.',
    privacy: 'Privatliv',
    policy: 'Privatlivspolitik',
    editions: 'Tidligere udgaver af politikken',
    newsletter: 'Nyhedsbrev og besked om politikken',
    fictional:
      'Hejrevig Efterskole findes ikke. Stedet, menneskene og telefonnumrene er fundet på til denne demonstration.',
  },
  notFound: {
    title: 'Siden findes ikke',
    text: 'Måske er den flyttet, eller også er der en slåfejl i adressen.',
    home: 'Gå til forsiden',
  },
}
