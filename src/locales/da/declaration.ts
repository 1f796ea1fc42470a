/** Den offentlige liste over, hvad hjemmesiden gemmer, og hvordan man siger nej og sletter. */
export const declaration = {
  title: 'Det bruger vi cookies til',
  published: 'Listen er fra den {{day}} (nummer {{revision}}).',
  intro:
    'Her står alt, hvad hjemmesiden gemmer eller læser i din browser, og hvem der ellers får adgang til det. Cookies er små filer. Listen gælder også andre måder at gemme på.',
  locked: 'Altid slået til, for uden det kan siden ikke levere det, du beder om.',
  asked: 'Bliver kun brugt, hvis du siger ja.',
  provider: 'Leverandør',
  country: 'Hvor oplysningerne havner',
  safeguard: 'Hvad beskytter dem uden for EU og EØS',
  access: 'Hvem kan se oplysningerne',
  accessOpen: 'Andre end os: {{provider}}',
  accessClosed: 'Kun os',
  hosts: 'Hvem din browser henter fra',
  exemption: 'Hvorfor vi ikke spørger',
  basis: {
    transmission: 'Det er nødvendigt for at sende siden til dig.',
    requested: 'Det er nødvendigt for noget, du selv har bedt om.',
  },
  providerPolicy: 'Læs om persondata hos {{provider}}',
  nothingStored: 'Gemmer ikke noget i din browser.',
  table: 'Det gemmer {{name}}',
  columns: {
    name: 'Navn',
    purpose: 'Bruges til',
    duration: 'Gemmes',
    storage: 'Hvordan',
    party: 'Sat af',
  },
  party: { first: 'os', third: 'en anden' },
  empty: 'Hjemmesiden gemmer ikke noget i din browser.',
  notYet: 'Listen er ikke udgivet endnu.',
  how: {
    title: 'Sådan siger du nej og sletter cookies',
    intro:
      'Du kan altid ændre dit valg her på siden. Du kan også sige nej til cookies i selve browseren og slette dem, der ligger der.',
    onlyHere:
      'Husk: Et valg gælder kun i den browser, du vælger i. Bruger du flere browsere eller enheder, skal du vælge og slette i hver af dem.',
    browsers: {
      safariPhone: 'Safari på iPhone',
      chromeAndroid: 'Chrome på Android',
      edge: 'Edge',
      firefox: 'Firefox',
      chrome: 'Chrome på computer',
    },
  },
  authority: {
    title: 'Hvem holder øje med reglerne?',
    text: '{{name}} holder øje med reglerne om cookies. Det er dem, du kan klage til.',
  },
  block: {
    more_one: 'Der er {{count}} liste mere fra samme tid.',
    more_other: 'Der er {{count}} lister mere fra samme tid.',
    dated: 'Listen følger ikke udgaven, men viser det, hjemmesiden bruger nu.',
    past: 'Sådan så listen ud, da denne udgave gjaldt.',
    earlier: 'Listen fra den {{day}} (nummer {{revision}})',
    earlierTitle: 'Tidligere i samme periode',
    none: 'Der var ingen liste, da denne udgave gjaldt.',
  },
}
