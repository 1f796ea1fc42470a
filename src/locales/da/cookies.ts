/** Samlinger med cookiekategorier og tjenester, og hvad der kan være galt med dem. */
export const categories = {
  singular: 'Cookiekategori',
  plural: 'Cookiekategorier',
  description:
    'De formål, besøgende siger ja eller nej til. En kategori uden tjenester bliver ikke vist. Besøgende ser først ændringer, når I udgiver cookielisten.',
  title: { label: 'Navn' },
  text: {
    label: 'Hvad bruger I det til?',
    description: 'En eller to sætninger, som en på 13 år kan forstå. Besøgende læser dem, før de vælger.',
  },
  key: {
    label: 'Nøgle',
    description: 'Et kort navn til koden, for eksempel statistics. Det kan ikke ændres senere.',
  },
  active: {
    label: 'I brug',
    description: 'Tjenester i en kategori, der ikke er i brug, kommer ikke med på cookielisten.',
  },
  position: {
    label: 'Rækkefølge',
    description: 'Et lille tal kommer før et stort. Nødvendige står altid først.',
  },
  lastNumber: { label: 'Sidste nummer' },
  builtIn: {
    necessary: {
      title: 'Nødvendige',
      description:
        'Uden dem kan hjemmesiden ikke gøre det, du har bedt om. De kan ikke slås fra, og de bruges ikke til andet.',
    },
    functional: {
      title: 'Funktioner',
      description:
        'Ekstra ting på siderne, for eksempel film, kort og opslag fra andre hjemmesider. De, der leverer dem, kan se, at du har besøgt os.',
    },
    statistics: {
      title: 'Statistik',
      description:
        'Tæller besøg, så vi kan se, hvilke sider der bliver brugt, og gøre dem lettere at finde rundt i.',
    },
    marketing: {
      title: 'Markedsføring',
      description: 'Følger dig på tværs af hjemmesider, så der kan vises reklamer, som passer til dig.',
    },
  },
}

export const services = {
  singular: 'Cookietjeneste',
  plural: 'Cookietjenester',
  description:
    'Alt på hjemmesiden, der gemmer noget i de besøgendes browser eller henter noget fra andre. Besøgende ser først ændringer, når I udgiver cookielisten.',
  name: { label: 'Navn' },
  provider: {
    label: 'Leverandør',
    description:
      'Navnet på firmaet, for eksempel Google Ireland Limited. Skriv jeres eget navn, hvis det er jer selv.',
  },
  category: {
    label: 'Kategori',
    description: 'Bruges tjenesten til mere end ét formål, skal den deles i to.',
  },
  exemption: {
    label: 'Derfor er den nødvendig',
    description:
      'Nødvendige cookies bliver sat, uden at nogen bliver spurgt. Det må de kun, hvis en af de to grunde passer. At der ikke er persondata i dem, er ikke en grund.',
  },
  basis: {
    label: 'Grund',
    options: {
      transmission: 'Den bruges kun til at sende siden til den besøgende',
      requested: 'Den besøgende har selv bedt om det, den bruges til',
    },
  },
  justification: {
    label: 'Begrundelse',
    description: 'Forklar med jeres egne ord, hvad der ikke ville virke uden den.',
  },
  purpose: {
    label: 'Hvad bruger I den til?',
    description: 'Kort og ligetil. Besøgende læser det, før de vælger.',
  },
  policyUrl: { label: 'Link til leverandørens privatlivspolitik' },
  country: {
    label: 'Land',
    description:
      'Det land, oplysningerne kommer til. Kommer de til flere, så vælg det, der ligger uden for EU.',
  },
  safeguard: {
    label: 'Beskyttelse uden for EU',
    description:
      'Hvad der beskytter oplysningerne i landet, for eksempel en aftale mellem EU og landet eller EU’s standardkontrakt.',
  },
  thirdPartyAccess: {
    label: 'Andre end jer kan se, hvad der bliver samlet ind',
    description: 'Sæt kryds, hvis leverandøren eller andre selv kan bruge oplysningerne.',
  },
  hosts: {
    label: 'Adresser, den henter fra',
    description: 'For eksempel www.youtube-nocookie.com eller *.ytimg.com. Uden https:// og uden skråstreg.',
  },
  signals: {
    label: 'Google Consent Mode',
    description:
      'De signaler, Google skal have, når nogen siger ja. Lad feltet være tomt for andre end Google.',
  },
  reload: {
    label: 'Siden skal hentes igen, når nogen siger nej bagefter',
    description: 'Sæt kun kryds, hvis tjenesten ikke kan standses på anden måde.',
  },
  key: {
    label: 'Nøgle',
    description: 'Et kort navn til koden, for eksempel matomo. Det kan ikke ændres senere.',
  },
  active: {
    label: 'I brug',
    description: 'Uden kryds kommer tjenesten ikke med, næste gang I udgiver cookielisten.',
  },
  number: { label: 'Nummer' },
  cookies: {
    label: 'Cookies',
    singular: 'Cookie',
    description:
      'Alt, hvad tjenesten gemmer i browseren. Det er det, der bliver slettet, når nogen siger nej bagefter.',
  },
  cookieName: {
    label: 'Navn',
    description: 'Skriv * for den del af navnet, der skifter, for eksempel _ga_*',
  },
  storage: {
    label: 'Gemmes som',
    options: {
      cookie: 'Cookie',
      localStorage: 'Local storage',
      sessionStorage: 'Session storage',
      indexedDB: 'IndexedDB (database i browseren)',
    },
  },
  duration: {
    label: 'Hvor længe bliver det gemt?',
    description:
      'I kategorien Nødvendige må intet gemmes i mere end 24 måneder, og over 12 måneder skal I kunne forklare.',
  },
  count: { label: 'Antal' },
  unit: {
    label: 'Enhed',
    options: {
      session: 'Til browseren bliver lukket',
      minutes: 'Minutter',
      hours: 'Timer',
      days: 'Dage',
      months: 'Måneder',
      years: 'År',
      untilDeleted: 'Indtil det bliver slettet',
    },
  },
  party: {
    label: 'Hvis adresse hører den til?',
    options: { first: 'Jeres egen', third: 'Leverandørens' },
  },
  cookiePurpose: { label: 'Hvad bruges den til?' },
  refused: {
    host: '"{{host}}" er ikke en adresse, der kan bruges her. Skriv for eksempel www.eksempel.dk eller *.eksempel.dk, uden https:// og uden skråstreg.',
    basis:
      'Vælg, hvorfor tjenesten er nødvendig. Passer ingen af grundene, hører den til i en anden kategori.',
    unit: 'Vælg, hvor længe det bliver gemt.',
    count: 'Skriv et helt tal fra 1 til {{max}}.',
    exemptTooLong:
      'En nødvendig cookie må højst blive gemt i {{months}} måneder. Vælg kortere tid, eller flyt tjenesten til en anden kategori.',
  },
}

/** Names of cookies: what may be wrong with them, and examples of what they match. */
export const cookiePatterns = {
  row: 'Cookie {{number}}',
  matches: 'Passer på for eksempel:',
  misses: 'Passer ikke på for eksempel:',
  problems: {
    missing: 'Skriv navnet på det, der bliver gemt.',
    tooLong: 'Navnet må højst have {{max}} tegn.',
    characters:
      'Navnet har tegn i sig, som ikke kan stå der. Brug ikke mellemrum, komma, semikolon, æ, ø eller å.',
    tooWide: 'Navnet passer på næsten alt. Skriv mindst to tegn ud over *',
    login:
      'Navnet "{{pattern}}" passer også på den cookie, der holder jer logget ind. Den ville blive slettet, når en besøgende siger nej. Skriv et navn, der kun passer på tjenestens egne cookies.',
    consent:
      'Navnet "{{pattern}}" passer også på den cookie, der husker de besøgendes valg. Den ville blive slettet, når en besøgende siger nej. Skriv et navn, der kun passer på tjenestens egne cookies.',
  },
}

/** Ready-made services that an editor can add. */
export const presets = {
  notCreated:
    'Cookiekategorierne kunne ikke oprettes. De bliver oprettet, næste gang serveren starter, når databasen er klar.',
  title: 'Tilføj en kendt tjeneste',
  intro:
    'Vi har skrevet det meste for jer. Bagefter kan I rette det hele, og besøgende ser det først, når I udgiver cookielisten.',
  label: 'Tjeneste',
  choose: 'Vælg en tjeneste',
  added: '{{name}} (er på listen)',
  submit: 'Tilføj',
  adding: 'Tilføjer …',
  missing: 'Vælg først en tjeneste.',
  check:
    'Leverandører laver deres cookies om. Se efter i en browser, om listen passer, før I udgiver den. Vi så efter den {{day}}.',
  undocumented:
    'Leverandøren har ikke selv en liste over sine cookies. Navne og tider er, hvad andre har set. Se ekstra godt efter.',
}
