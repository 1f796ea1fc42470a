/** Labels, descriptions and validation of collections and globals. */
import { categories, services } from './cookies.js'
import { mailingCollections } from './mailings.js'
import { signups, wordings } from './newsletter.js'

export const collections = {
  group: 'Privatliv',
  tabs: { approve: 'Udgiv', editions: 'Udgaver' },
  policies: {
    singular: 'Politik',
    plural: 'Politikker',
    description: 'Her skriver I politikken. Læserne ser den først, når I udgiver den.',
    title: { label: 'Titel' },
    slug: {
      label: 'Adresse på hjemmesiden',
      description:
        'Den sidste del af adressen, for eksempel privatlivspolitik. Den kan ikke ændres, når første udgave er godkendt.',
    },
    textDate: {
      label: 'Dato i den importerede tekst',
      description: 'Den foreslås som den dag, den første udgave gælder fra.',
    },
    introduction: {
      label: 'Indledning',
      description: 'Teksten før afsnit 1. Feltet må gerne være tomt.',
    },
  },
  sections: {
    singular: 'Afsnit',
    plural: 'Afsnit',
    heading: { label: 'Overskrift' },
    level: {
      label: 'Niveau',
      description: 'Numrene kommer af sig selv.',
      options: { level1: 'Afsnit (1)', level2: 'Underafsnit (1.1)', level3: 'Punkt (1.1.1)' },
    },
    audiences: {
      label: 'Hvem er afsnittet for?',
      description: 'Vælg ingen, hvis det er for alle.',
    },
    live: {
      label: 'Fast oplysning',
      description: 'Vises under teksten. Den hentes ét sted fra, så I kun skal rette den ét sted.',
      options: {
        controller: 'Jeres kontaktoplysninger',
        authority: 'Klage til tilsynet',
        rights: 'Dine rettigheder',
        cookies: 'Cookielisten',
      },
    },
    content: { label: 'Tekst' },
    anchor: {
      label: 'Link til afsnittet',
      description:
        'Dannes af overskriften. Når afsnittet er udgivet, bliver linket ved med at være det samme.',
    },
  },
  footnote: {
    label: 'Fodnote',
    plural: 'Fodnoter',
    text: { label: 'Fodnotens tekst', description: 'Nummeret kommer af sig selv.' },
  },
  sectionReference: {
    label: 'Henvisning til et afsnit',
    plural: 'Henvisninger til afsnit',
    section: { label: 'Afsnit', description: 'Nummeret følger med, når I flytter rundt på afsnittene.' },
  },
  publications: {
    singular: 'Udgave',
    plural: 'Udgaver',
    description: 'Alt, hvad I har udgivet. En udgave kan ikke rettes eller slettes.',
    policy: { label: 'Politik' },
    slug: { label: 'Adresse på hjemmesiden' },
    number: { label: 'Nummer' },
    kind: { label: 'Slags ændring' },
    effectiveFrom: { label: 'Gælder fra' },
    publishedAt: { label: 'Godkendt den' },
    enteredAfterwards: { label: 'Lagt ind bagefter' },
    defaultLocale: { label: 'Hovedsprog' },
    summary: { label: 'Hvad der er ændret' },
    content: { label: 'Indhold' },
    previousHash: { label: 'Fingeraftryk af udgaven før' },
    hash: { label: 'Fingeraftryk' },
    approvedBy: { label: 'Godkendt af' },
    seal: { label: 'Segl' },
    redactions: { label: 'Ord, der er fjernet' },
    kept: { label: 'Beholdt trods bemærkning' },
    keptSeal: { label: 'Segl for det, der er beholdt' },
  },
  publicationEvents: {
    singular: 'Hændelse',
    plural: 'Hændelser',
    policy: { label: 'Politik' },
    sequence: { label: 'Rækkefølge' },
    number: { label: 'Udgave' },
    type: {
      label: 'Hvad der skete',
      options: { announcement: 'Annonceret', withdrawal: 'Trukket tilbage' },
    },
    at: { label: 'Hvornår' },
    by: { label: 'Af hvem' },
    previousHash: { label: 'Fingeraftryk af hændelsen før' },
    hash: { label: 'Fingeraftryk' },
    seal: { label: 'Segl' },
  },
  signups,
  wordings,
  ...mailingCollections,
  consents: {
    singular: 'Samtykke',
    plural: 'Samtykker',
    description:
      'Hvem der står bag, ved vi ikke: her står kun, hvad der blev sagt ja til, hvornår og på hvilken cookieliste. Rækkerne kan ikke rettes. De slettes af sig selv, når samtykket er slut og fristen er gået.',
    id: { label: 'Svarets nummer' },
    consent: {
      label: 'Samtykkets id',
      description: 'Den besøgende kan se det under »Dit valg om cookies« og på sin kvittering.',
    },
    revision: { label: 'Cookieliste nr.' },
    granted: {
      label: 'Tilladte tjenester',
      description: 'Tjenesternes numre. Tomt: samtykket er trukket tilbage.',
    },
    method: {
      label: 'Hvordan',
      options: {
        banner: 'Banneret',
        panel: 'Panelet »Dit valg om cookies«',
        page: 'Formularen uden script',
        embed: '"Tillad altid" ved indhold',
        api: 'Et andet program',
      },
    },
    locale: { label: 'Sprog' },
    decidedAt: { label: 'Tidspunkt' },
    expiresAt: {
      label: 'Gælder til',
      description: 'Ved en tilbagetrækning: det tidspunkt, hvor den skete.',
    },
    seal: { label: 'Segl' },
  },
  consentCounts: {
    singular: 'Optælling af valg',
    plural: 'Optælling af valg',
    description: 'Hvor mange der valgte hvad på hvilken dag. Her står intet om, hvem de er.',
    id: { label: 'Nøgle' },
    day: { label: 'Dag', description: 'Tom for dem, der tæller fra begyndelsen.' },
    decision: { label: 'Valg' },
    method: { label: 'Hvordan' },
    count: { label: 'Antal' },
    pending: { label: 'Er ved at blive slettet' },
  },
  notices: {
    singular: 'Udgivet cookieliste',
    plural: 'Udgivne cookielister',
    description:
      'Det, besøgende er blevet spurgt om. En ny kommer til, hver gang I udgiver cookielisten. Den kan ikke rettes eller slettes.',
    revision: { label: 'Nummer' },
    publishedAt: { label: 'Udgivet' },
    changes: { label: 'Hvad der er ændret' },
    previousHash: { label: 'Fingeraftryk af den før' },
    hash: { label: 'Fingeraftryk' },
    seal: { label: 'Segl' },
    publishedBy: { label: 'Udgivet af' },
    redactions: { label: 'Ord, der er fjernet' },
    content: { label: 'Indhold' },
  },
  settings: {
    label: 'Indstillinger',
    description:
      'Oplysninger, der gælder for hele hjemmesiden. De kommer med i politikken, næste gang I udgiver.',
    controller: { label: 'Dataansvarlig' },
    name: { label: 'Navn' },
    cvr: { label: 'CVR-nummer' },
    address: { label: 'Adresse' },
    phone: { label: 'Telefon' },
    email: { label: 'E-mail' },
    website: { label: 'Hjemmeside' },
    contacts: {
      label: 'Kontaktpersoner',
      singular: 'Kontaktperson',
      name: { label: 'Navn' },
      title: { label: 'Stilling' },
      profileUrl: { label: 'Link til profil' },
    },
    dataProtectionOfficer: { label: 'Databeskyttelsesrådgiver (DPO)' },
    appointed: {
      label: 'Har I en databeskyttelsesrådgiver?',
      options: { unanswered: 'Ikke besvaret endnu', none: 'Nej, vi har ingen', appointed: 'Ja' },
    },
    officerName: { label: 'Navn på person eller firma' },
    authority: {
      label: 'Tilsyn med persondata',
      description: 'Her kan man klage. I Danmark er det Datatilsynet.',
      own: 'Et andet tilsyn',
    },
    ownAuthority: { label: 'Det andet tilsyn', name: { label: 'Tilsynets navn' } },
    languages: {
      label: 'Sprog',
      description: 'De sprog, I udgiver på. Hovedsproget er altid med.',
    },
    timeZone: {
      label: 'Tidszone',
      description: 'En udgave træder i kraft ved midnat i denne tidszone, for eksempel Europe/Copenhagen.',
    },
    cookies: {
      label: 'Cookiebanner',
      policy: {
        label: 'Privatlivspolitik',
        description: 'Den politik, banneret linker til. Besøgende kan læse den, før de svarer.',
        first: 'Den, I har udgivet først',
      },
      reject: {
        label: 'Jeres egne ord for nej',
        description: 'Lad begge felter være tomme for at bruge "Kun nødvendige" og "Tillad alle".',
      },
      accept: {
        label: 'Jeres egne ord for ja',
        description:
          'Det skal være lige så let at sige nej som ja. Derfor skal de to knapper ligne hinanden.',
      },
      problems: {
        missing: 'Skriv ord til begge knapper, eller lad begge være tomme.',
        tooLong: 'Der er kun plads til {{max}} tegn på knappen.',
        signs: 'Brug ikke udråbstegn eller billedtegn. Det skubber folk til at svare på én måde.',
        uneven: 'Den ene knap er over dobbelt så lang som den anden. Gør dem omtrent lige lange.',
        same: 'De to knapper siger det samme.',
        pushing: 'Ordet "{{phrase}}" skubber folk til at svare på én måde. Skriv, hvad knappen gør.',
      },
    },
  },
  categories,
  services,
  refused: {
    immutable:
      'En udgave kan ikke oprettes, rettes eller slettes her. Den bliver til, når nogen godkender en politik.',
    publishing: 'En politik kan ikke udgives på denne måde. Brug fanen "Udgiv".',
    deletion: 'Politikken har udgaver. Derfor kan den ikke slettes.',
    slugFormat:
      'Brug kun små bogstaver fra a til z, tal og bindestreger, og højst {{length}} tegn. For eksempel: privatlivspolitik.',
    slugTaken: 'En anden politik har allerede denne adresse. Vælg en anden.',
    slugFrozen: 'Adressen kan ikke ændres, fordi politikken har udgaver.',
    cvr: 'Et CVR-nummer har otte cifre.',
    webAddress: 'Skriv hele adressen. Den begynder med https://',
    officerName: 'Skriv navnet på databeskyttelsesrådgiveren.',
    timeZone: 'Tidszonen findes ikke. Skriv den som Europe/Copenhagen.',
    textMissing: 'Feltet skal udfyldes på hjemmesidens hovedsprog.',
    textTooLong: 'Teksten må højst have {{max}} tegn.',
    keyFormat:
      'Brug kun små bogstaver fra a til z, tal og bindestreger, og højst {{length}} tegn. For eksempel: matomo.',
    keyTaken: 'En anden kategori eller tjeneste har allerede denne nøgle. Vælg en anden.',
    keyFrozen: 'Nøglen kan ikke ændres.',
    necessaryOff: 'Kategorien Nødvendige kan ikke tages ud af brug.',
    categoryBuiltIn: 'Denne kategori kan ikke slettes. I kan tage den ud af brug i stedet.',
    categoryInUse: 'Der er tjenester i denne kategori. Flyt eller slet dem først.',
    policyUnknown: 'Der er ingen politik med den adresse.',
    noNumberLeft: 'Der er ikke plads til flere tjenester.',
  },
}
