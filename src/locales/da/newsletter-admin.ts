/** Redaktørernes side om nyhedsbreve: tal, eksport, import, papir, afmeldinger og sletning. */
export const newsletterAdmin = {
  link: {
    title: 'Nyhedsbreve.',
    text: 'Hent listerne, læg tilmeldinger ind, og meld folk fra.',
    action: 'Arbejd med nyhedsbreve',
  },
  title: 'Nyhedsbreve',
  intro:
    'Her ser du, hvor mange der er tilmeldt, og henter listen til det program, I sender nyhedsbrevet med. Kun dem, der har bekræftet, er med på listen.',
  off: 'Hjemmesiden har ingen nyhedsbreve. Udvikleren slår dem til med indstillingen "newsletter".',
  toList: 'Se alle tilmeldinger',
  mail: {
    missing: 'Ingen kan tilmelde sig selv',
    missingText:
      'Der er ikke sat e-mail op på serveren. Mailen, hvor man bekræfter sin tilmelding, bliver ikke sendt. Bed udvikleren om at sætte en e-mail-adapter op. Tilmeldinger på papir og import virker.',
    direct: 'Serveren kører ingen job',
    directText:
      'Mails sendes lige efter, at nogen har tilmeldt sig. Kan en mail ikke sendes i det øjeblik, prøver serveren op til fire gange igen i løbet af et kvarter. Bliver serveren genstartet imens, sendes mailen nogle minutter senere. Personen kan også selv tilmelde sig igen.',
    directPurge_one:
      'Det, der er for gammelt, bliver slettet, næste gang nogen tilmelder sig. Det gælder tilmeldinger, der ikke er bekræftet efter én dag, og låste beviser. Vil I have det slettet til tiden, skal udvikleren sætte job op (jobs.autoRun).',
    directPurge_other:
      'Det, der er for gammelt, bliver slettet, næste gang nogen tilmelder sig. Det gælder tilmeldinger, der ikke er bekræftet efter {{count}} dage, og låste beviser. Vil I have det slettet til tiden, skal udvikleren sætte job op (jobs.autoRun).',
  },
  counts: {
    title: 'Så mange er tilmeldt',
    newsletter: 'Nyhedsbrev',
    confirmed: 'Bekræftet',
    pending: 'Venter på at bekræfte',
    ended: 'Meldt fra (låst bevis)',
    barred: 'Må ikke skrives til',
    fetch: 'Hent de bekræftede',
    csv: 'CSV',
    json: 'JSON',
    csvFor: 'Hent {{title}} som CSV',
    jsonFor: 'Hent {{title}} som JSON',
    gone: 'Nyhedsbreve, der ikke findes mere',
    notFetched: 'Kan ikke hentes',
    sentHere: 'Sendes herfra',
    hint: 'Hver linje i filen har et link, som personen kan melde sig fra med (unsubscribe_url). Sæt det ind i de mails, I sender. Slet filen, når den er lagt ind.',
  },
  fields: {
    newsletter: 'Nyhedsbrev',
    allNewsletters: 'Alle nyhedsbreve',
    language: 'Sprog',
    email: 'E-mailadresse',
    name: 'Navn (kan udelades)',
    address: 'Adresse (kan udelades)',
    evidence: 'Bevis',
    file: 'Eller vælg en fil',
    fileHint: 'En CSV-fil eller en tekstfil på højst {{megabytes}} MB.',
    fileWins: 'Filen bruges. Teksten ovenfor bliver ikke læst.',
    removeFile: 'Fjern filen',
    fileTooLarge: 'Filen er for stor. Del den op i filer på højst {{megabytes}} MB.',
  },
  paper: {
    title: 'Tilmeld en, der har sagt ja på papir',
    intro:
      'Personen kommer på listen med det samme og får ingen mail om det. Gem sedlen, så længe personen er tilmeldt.',
    evidenceHint:
      'Hvor og hvornår har personen sagt ja? For eksempel "Seddel fra åbent hus den 3. marts 2026". Personen kan selv læse det.',
    submit: 'Tilmeld',
    sending: 'Tilmelder …',
    done: '{{email}} er tilmeldt',
    doneText: 'Personen kommer med, næste gang du henter listen. Du kan skrive den næste.',
    refused: 'Personen er ikke tilmeldt',
  },
  import: {
    title: 'Hent tilmeldinger fra et andet system',
    intro:
      'Flyt kun dem, der har sagt ja til netop dette nyhedsbrev, stadig er tilmeldt i det andet system, og hvor I kan vise det. De kommer på listen med det samme og får ingen mail om det.',
    csv: 'Sæt tabellen ind her',
    csvHint:
      'Første linje er overskrifter. "E-mail" skal være der. "Navn", "Adresse", "Sprog" og "Bekræftet" (datoen, personen sagde ja) kan være der. Skil med semikolon, komma eller tabulator. Højst 10.000 linjer ad gangen. En dato skrives 2024-05-31 eller 31-05-2024, med dagen før måneden.',
    evidenceHint:
      'Hvad viser, at de alle har sagt ja? For eksempel "Tilmeldt med formularen på den gamle hjemmeside 2021–2026, bekræftet på mail. Udtræk fra systemet gemt i sag 2026-14". Teksten bliver gemt ved hver af dem, og de kan selv læse den.',
    languageHint: 'Bruges for linjer, der ikke selv nævner et sprog.',
    check: 'Se, hvad der vil ske',
    checking: 'Læser …',
    submit: 'Hent dem ind',
    sending: 'Henter ind …',
    checked: 'Sådan vil det gå. Intet er gemt endnu',
    done: 'Tilmeldingerne er hentet ind',
    refused: 'Intet er hentet ind',
    added_one: '{{count}} ny tilmelding',
    added_other: '{{count}} nye tilmeldinger',
    known_one: '{{count}} var på listen i forvejen eller står to gange i tabellen',
    known_other: '{{count}} var på listen i forvejen eller står to gange i tabellen',
    invalid_one: '{{count}} linje kan ikke hentes ind',
    invalid_other: '{{count}} linjer kan ikke hentes ind',
    ignored: 'Disse kolonner bliver ikke læst: {{columns}}',
    lines: 'Linjer, der ikke kan hentes ind',
    line: 'Linje {{line}}:',
    again: 'Ret linjerne, og sæt tabellen ind igen. Dem, der er hentet ind, kommer ikke på to gange.',
  },
  takeBack: {
    title: 'Meld folk fra, der har meldt sig fra et andet sted',
    intro:
      'Har nogen meldt sig fra i det program, I sender med, eller skrevet det i en mail? Sæt adresserne ind, så bliver de meldt fra og slettet her også.',
    addresses: 'Sæt adresserne ind her',
    addressesHint: 'Én på hver linje, eller en hel CSV-fil. Vi finder adresserne i den. Højst 10.000.',
    submit: 'Meld fra og slet',
    sending: 'Melder fra …',
    done: 'Listen er gennemgået',
    refused: 'Ingen er meldt fra',
    ended_one: '{{count}} tilmelding er meldt fra og slettet',
    ended_other: '{{count}} tilmeldinger er meldt fra og slettet',
    unknown_one: '{{count}} adresse var ikke tilmeldt',
    unknown_other: '{{count}} adresser var ikke tilmeldt',
    invalid_one: '{{count}} kunne ikke læses som en adresse:',
    invalid_other: '{{count}} kunne ikke læses som adresser:',
  },
  find: {
    title: 'Find én adresse, og slet den',
    intro:
      'Beder nogen om at blive slettet, eller vil vide, om de er tilmeldt? Skriv adressen. Svar kun personen selv.',
    submit: 'Find',
    searching: 'Finder …',
    none: '{{email}} er ikke tilmeldt noget',
    noneText: 'Der er heller ingen tilmelding, der venter på at blive bekræftet.',
    found_one: '{{email}} står ét sted',
    found_other: '{{email}} står {{count}} steder',
    state: 'Status',
    pending: 'Venter på at bekræfte',
    confirmed: 'Tilmeldt',
    name: 'Navn',
    address: 'Adresse',
    language: 'Sprog',
    method: 'Hvordan',
    evidence: 'Bevis',
    enteredBy: 'Lagt ind af',
    requestedAt: 'Tilmeldt den',
    confirmedAt: 'Bekræftet den',
    erase: 'Slet tilmeldingen: {{title}}',
    sure: 'Vil du slette tilmeldingen af {{email}}? ({{title}})',
    sureText: 'Personen bliver meldt fra, og det, der står her, bliver slettet. Det kan ikke fortrydes.',
    yes: 'Ja, slet',
    erasing: 'Sletter …',
    erased: 'Tilmeldingen er slettet: {{title}}',
    notErased: 'Der er ikke slettet noget',
  },
  mistakes: {
    overfull: 'Linjen har flere felter, end der er overskrifter. Sæt et felt med skilletegn i anførselstegn.',
    noEmail: 'Der mangler en e-mailadresse.',
    email: 'E-mailadressen er ikke rigtig.',
    name: 'Navnet skal være på én linje med højst {{max}} tegn.',
    address: 'Adressen må højst have {{max}} tegn.',
    language: 'Sproget findes ikke på hjemmesiden. Brug et af disse: {{known}}.',
    date: 'Datoen kan ikke læses. Skriv den som 2024-05-31 eller 31-05-2024.',
    future: 'Datoen ligger i fremtiden.',
    unsubscribed: 'Personen har meldt sig fra og kan kun tilmelde sig selv igen.',
  },
  errors: {
    barred:
      'Adressen har meldt sig fra og står på listen over dem, der ikke må skrives til. Kun personen selv kan tilmelde sig igen, med formularen.',
    evidence: 'Skriv, hvad der viser, at de alle har sagt ja. Højst {{max}} tegn.',
    emails: 'Send "email" eller "emails": mindst én adresse og højst {{max}}, hver som en tekst.',
    csv: {
      empty: 'Sæt en tabel ind med overskrifter og mindst én linje.',
      heading: 'Den første linje skal være overskrifter, og en af dem skal være "E-mail".',
      tooMany: 'Der er {{count}} linjer. Del dem op, så der er højst {{max}} ad gangen.',
      unreadable:
        'Tabellen kan ikke læses. Se efter et anførselstegn, der mangler eller er for meget, ved linje {{line}}.',
    },
    signature: {
      missing: 'Anmodningen skal være underskrevet. Send headeren {{header}}: t=<sekunder>,v1=<hex>.',
      stale:
        'Underskriften er for gammel, eller uret går forkert. Den gælder i {{minutes}} minutter. Skriv under igen.',
      wrong:
        'Underskriften passer ikke. Brug HMAC-SHA256 med hemmeligheden over tid, punktum og præcis den tekst, der sendes.',
    },
  },
}

/** Siges til dem, der tilmelder sig og melder sig fra, hvor skolen husker, hvem der ikke må skrives til. */
export const noList = {
  kept: 'Når du melder dig fra, gemmer vi et låst mærke, som din adresse ikke kan læses af. Så kan vi se, at vi ikke må skrive til dig igen. {{reason}} Mærket bliver slettet, hvis du selv tilmelder dig igen.',
  done: 'Vi har gemt et låst mærke, som din adresse ikke kan læses af. Så kan vi se, at vi ikke må skrive til dig igen. {{reason}} Mærket bliver slettet, hvis du selv tilmelder dig igen.',
}
