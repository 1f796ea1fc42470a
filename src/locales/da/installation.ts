/** What an installation still lacks. */
export const installation = {
  verification: {
    good_one: 'Alt er i orden: {{count}} udgave er, som den blev godkendt.',
    good_other: 'Alt er i orden: {{count}} udgaver er, som de blev godkendt.',
    counted:
      'Undersøgt: udgaver ({{editions}}), hændelser ({{events}}), cookielister ({{notices}}) og rækker om samtykker ({{consents}}).',
    bad_one: 'Der er {{count}} fejl:',
    bad_other: 'Der er {{count}} fejl:',
    failed: 'Undersøgelsen kunne ikke gennemføres: {{reason}}',
    unfinished:
      'Undersøgelsen blev ikke gennemført. Prøv igen. På Node 20 hjælper det at sætte NODE_OPTIONS=--conditions=production.',
    where: {
      policy: '{{policy}}',
      edition: '{{policy}}, udgave {{number}}',
      event: '{{policy}}, hændelse {{sequence}} om udgave {{number}}',
      consent: 'Samtykke {{consent}}',
      consents_one: 'Samtykker ({{count}} række)',
      consents_other: 'Samtykker ({{count}} rækker)',
      notice: 'Cookieliste {{notice}}',
      policyEvent: '{{policy}}, hændelse {{sequence}}',
    },
    consentProblems: {
      changed: 'Seglet er brudt. Rækken er ændret i databasen.',
      unknownKey:
        'Seglet er lavet med en hemmelig nøgle, vi ikke kender. Skriv den gamle nøgle i formerSecrets, hvis I har skiftet den.',
      missing: 'Der mangler rækker. De er slettet i databasen, uden at fristen var gået.',
    },
    noticeProblems: {
      contentChanged: 'Indholdet er ikke det, der blev udgivet. Det er ændret i databasen.',
      chainBroken: 'Den passer ikke til den før. En af de to er ændret eller byttet ud.',
      numberMissing: 'Den mangler. Den er slettet i databasen.',
      numberTwice: 'Der er to med dette nummer.',
      unreadable: 'Rækken i databasen kan ikke læses.',
      sealBroken: 'Seglet er brudt. Rækken er ændret i databasen.',
      sealUnknownKey:
        'Seglet er lavet med en hemmelig nøgle, vi ikke kender. Skriv den gamle nøgle i formerSecrets, hvis I har skiftet den.',
      redactionForged: 'Ord er fjernet på en måde, der ikke er registreret.',
    },
    problems: {
      contentChanged: 'Indholdet er ikke det, der blev godkendt. Det er ændret i databasen.',
      chainBroken: 'Den passer ikke til udgaven før. En af de to er ændret eller byttet ud.',
      numberMissing: 'Udgaven mangler. Den er slettet i databasen.',
      numberTwice: 'Der er to udgaver med dette nummer.',
      unreadable: 'Rækken i databasen kan ikke læses.',
      sealBroken: 'Seglet er brudt. Rækken er ændret i databasen.',
      sealUnknownKey:
        'Seglet er lavet med en hemmelig nøgle, vi ikke kender. Skriv den gamle nøgle i formerSecrets, hvis I har skiftet den.',
      redactionForged: 'Ord er fjernet på en måde, der ikke er registreret.',
      keptChanged: 'Det, der blev beholdt trods bemærkninger, er ændret i databasen.',
      eventChanged: 'Hændelsen er ændret i databasen.',
      eventMissing: 'Hændelsen mangler. Den er slettet i databasen.',
    },
  },
  unknown: 'Det kunne ikke undersøges, om installationen mangler noget.',
  serverURL: {
    title: 'Hjemmesidens adresse mangler',
    what: 'Payload ved ikke, hvilken adresse hjemmesiden har. Derfor kan links i feed og e-mails blive forkerte.',
    remedy: 'Sæt serverURL i Payloads konfiguration, for eksempel https://skolen.dk.',
  },
  serverURLSlash: {
    title: 'Hjemmesidens adresse slutter med en skråstreg',
    what: 'Payload sætter selv en skråstreg efter adressen. Derfor får nogle links to.',
    remedy: 'Skriv serverURL uden den sidste skråstreg: {{without}}.',
  },
  languages: {
    title: 'Et af hjemmesidens sprog mangler i pluginet',
    what: 'Pluginets egne ord findes på dansk og engelsk. Siderne viser engelske ord på: {{names}}.',
    remedy: 'Teksterne ligger i src/locales, en mappe for hvert sprog. Send gerne en oversættelse.',
  },
  email: {
    title: 'E-mail er ikke sat op',
    what: 'Der er ingen e-mailadapter. E-mails bliver kun skrevet i loggen og når aldrig frem.',
    remedy: 'Sæt email i Payloads konfiguration, for eksempel med @payloadcms/email-nodemailer.',
  },
  jobRunner: {
    title: 'Ingen kører de planlagte opgaver',
    what: 'En ny udgave træder i kraft til tiden alligevel, men sider, der er gemt i en cache, bliver ikke fornyet ved midnat. Samtykker, der er slut, bliver ikke slettet til tiden.',
    remedy:
      'Sæt jobs.autoRun i Payloads konfiguration, eller lad dette køre ved siden af: npx payload jobs:run --cron "*/5 * * * *" --handle-schedules',
  },
  jobRunners: {
    title: 'Flere processer kører de planlagte opgaver',
    what: '{{count}} processer kører de samme opgaver på samme tid: {{names}}. De tager opgaverne fra hinanden, og på PostgreSQL kan hjemmesiden til sidst holde op med at svare.',
    remedy:
      'Lad kun én proces køre opgaver. I de andre skal jobs.autoRun være en funktion, der giver en tom liste.',
  },
  migrationsMissing: {
    title: 'Databasen har ingen migreringer',
    what: 'I produktion opretter Payload ikke tabeller af sig selv, og der er ingen migreringer.',
    remedy: 'Kør "npx payload migrate:create", og sæt prodMigrations på databaseadapteren.',
  },
  migrationsPending: {
    title: 'Databasen er ikke opdateret',
    what_one: 'Én migrering er ikke kørt: {{first}}.',
    what_other: '{{count}} migreringer er ikke kørt. Den første er {{first}}.',
    remedy: 'Kør "npx payload migrate", eller sæt prodMigrations på databaseadapteren.',
  },
  sqliteBusyTimeout: {
    title: 'SQLite venter ikke på tur',
    what: 'Hvis to processer skriver samtidig, kan noget gå tabt, når serveren går ned.',
    remedy: 'Sæt busyTimeout: 5000 og wal: true på sqliteAdapter, og lad kun én server bruge filen.',
  },
  importMap: {
    title: 'Payloads import map mangler vores dele',
    what: 'Nogle knapper og faner vises ikke, fordi de ikke står i import map.',
    remedy: 'Kør "npx payload generate:importmap", og byg siden igen.',
  },
  controller: {
    title: 'Den dataansvarlige mangler',
    what: 'I har ikke skrevet, hvem der er dataansvarlig. Uden det kan en politik ikke udgives.',
    remedy: 'Åbn "Indstillinger" under "Privatliv", og skriv skolens navn.',
  },
  danish: {
    title: 'Administrationen taler ikke dansk',
    what: 'Dansk er ikke blandt administrationens sprog.',
    remedy:
      'Sæt i18n.supportedLanguages i Payloads konfiguration med da fra @payloadcms/translations/languages/da.',
  },
}
