/** What the importer understood, was unsure of, or set aside. */
export const importing = {
  /** What the editor should look at. */
  notes: {
    headingUnsure: 'Vi gættede på, at dette er en overskrift. Er det ikke det, så flyt ordene ned i teksten.',
    tooDeep: 'Overskriften lå dybere end tre niveauer. Den er flyttet op på niveau 3.',
    noHeadings: 'Vi fandt ingen overskrifter. Hele teksten står i indledningen. Del den op i afsnit.',
    titleMissing: 'Vi fandt ingen titel. Skriv en, for eksempel "Privatlivspolitik".',
    numberChanged:
      'Afsnittet havde nummer {{from}} og får nu nummer {{to}}. Henvisninger til {{from}} følger med.',
    numberRepeated:
      'To afsnit havde nummer {{number}}. Dette får nu nummer {{to}}. Tjek, at henvisningerne peger rigtigt.',
    referenceUnresolved:
      'Teksten henviser til punkt {{number}}, men det findes ikke. Ret henvisningen, eller slet den.',
    footnoteWithoutMark: 'Vi fandt en fodnote, men ikke stedet, den hører til. Den er lagt til side.',
    dateDayGuessed: 'Datoen har ingen dag. Vi satte den til {{date}}. Ret den, hvis du kender dagen.',
    severalDates: 'Der står flere datoer for teksten. Vi valgte {{date}}. Tjek, at det er den rigtige.',
    dateUnreadable: 'Vi kunne ikke læse datoen. Skriv selv, hvornår teksten sidst blev ændret.',
    authorityOutdated: 'Oplysningerne om myndigheden er forældede. Siden viser den nye adresse: {{address}}.',
    officerFound:
      'Her nævnes en databeskyttelsesrådgiver. Skriv vedkommende ind under indstillingerne for hele siden.',
    anotherController:
      'Teksten handler om {{text}}, men indstillingerne om {{settings}}. Vi udfylder derfor intet i indstillingerne. Ret dem, eller se efter, om det er den rigtige tekst.',
    settingsDiffer:
      'I teksten står "{{text}}", men i indstillingerne "{{settings}}". Siden viser det, der står i indstillingerne.',
    contactNotInSettings:
      '{{name}} er kontaktperson i teksten, men står ikke i indstillingerne for hele siden. Skriv personen ind der, hvis det stadig passer.',
    emailHidden:
      'Her stod en e-mailadresse, som hjemmesiden skjulte for programmer. Skriv adressen ind igen.',
    contactsStay: 'Disse kontaktoplysninger blev stående i teksten. Tjek, at de stadig er rigtige.',
    placeholder:
      'Her står en vejledning eller et tomt felt fra en skabelon. Skriv det rigtige, eller slet det.',
    bracketOpen:
      'En parentes begynder med {{sign}}, men bliver aldrig lukket. Måske er der et stykke tekst tilbage fra en skabelon.',
    feeForAccess: 'Skolen må ikke længere tage betaling for indsigt. Slet stykket om gebyr.',
    changedWithoutNotice:
      'Her står, at politikken kan ændres uden varsel. Et andet sted lover teksten at fortælle om ændringer. Vælg det sidste.',
    vagueWords_one: 'Ét sted er teksten upræcis. Skriv helt præcist, hvad I gør med oplysningerne.',
    vagueWords_other:
      '{{count}} steder er teksten upræcis. Skriv helt præcist, hvad I gør med oplysningerne.',
    olderThanItsLaw:
      'Teksten er fra {{updated}}, men siger, at en lov er trådt i kraft den {{inForce}}. Ret datoen eller sætningen.',
    brokenEncoding:
      'Nogle bogstaver er blevet til forkerte tegn. Ret dem, eller importér teksten fra en anden fil.',
    brokenCharacters_one: 'Ét tegn kunne ikke læses. Det er vist som �. Ret det i teksten.',
    brokenCharacters_other: '{{count}} tegn kunne ikke læses. De er vist som �. Ret dem i teksten.',
    unsafeLink: 'Linket på "{{words}}" kunne køre kode og er fjernet. Ordene står der stadig.',
    relativeLink:
      'Linket på "{{words}}" manglede en fuld adresse og er fjernet. Sæt det ind igen, hvis det skal bruges.',
    wordStyles:
      'Word-dokumentet bruger typografier, som vi ikke kender. Er noget af det overskrifter, så gør dem til afsnit.',
    wordPassedOver:
      'Noget i Word-dokumentet blev sprunget over. Sammenlign med dokumentet. Læseren siger på engelsk:',
    embedDropped: 'En film, et kort eller andet indhold fra en anden side er udeladt.',
  },
  /** Where a note is about. */
  places: {
    introduction: 'Indledningen',
    section: 'Afsnit {{number}}',
  },
  /** Why words are not in the draft. */
  setAside: {
    dateLine: 'Datoen for seneste opdatering. Siden viser selv datoen.',
    controller: 'Skolens oplysninger. De kommer fra indstillingerne for hele siden.',
    contact: 'Kontaktperson. Personen kommer fra indstillingerne for hele siden.',
    authority: 'Myndighedens oplysninger. Siden viser selv de nyeste.',
    linkWords: 'Ord fra et link, der ikke fører nogen steder hen længere.',
    pageFurniture: 'Sidetal, sidehoved eller sidefod.',
    contentsTable: 'Indholdsfortegnelse. Siden laver selv en ny.',
    footnoteWithoutMark: 'Fodnote, som vi ikke fandt plads til.',
    pageTitle: 'Titlen på browserens faneblad.',
    pageParts: 'Dele af hjemmesiden omkring teksten, for eksempel menu og bundlinje.',
    embedded: 'Ord i en tegning eller en anden indlejret del.',
    hidden: 'Ord, der var skjult på siden.',
    image: 'Beskrivelse af et billede. Billeder bliver ikke taget med.',
    wordLeftOut:
      'Ord i en tekstboks, en tegning eller et felt i Word-dokumentet. Sæt dem ind, hvor de hører til.',
    comments: 'Kommentarer i Word-dokumentet.',
    frontMatter: 'Indstillinger øverst i filen.',
  },
  errors: {
    empty: 'Der er ingen tekst. Indsæt teksten, eller vælg en anden fil.',
    tooLarge:
      'Filen er for stor. Den må højst fylde {{megabytes}} MB. Prøv at kopiere teksten og sætte den ind.',
    tooManyLines:
      'Teksten har over {{lines}} linjer. Så lang er ingen politik. Se efter, om det er den rigtige tekst.',
    binary:
      'Filen indeholder ikke tekst, vi kan læse. Åbn den, markér det hele, kopiér, og sæt teksten ind her.',
    pdf: 'Vi kan ikke læse PDF-filer. Åbn filen, markér det hele, kopiér, og sæt teksten ind her.',
    oldWord:
      'Vi kan ikke læse gamle Word-filer (.doc). Åbn filen i Word, markér det hele, kopiér, og sæt teksten ind her. Du kan også gemme den som .docx.',
    encrypted:
      'Dokumentet er låst med en adgangskode. Åbn det i Word, fjern adgangskoden, og gem det igen, eller kopiér teksten, og sæt den ind her.',
    rtf: 'Vi kan ikke læse RTF-filer. Åbn filen, markér det hele, kopiér, og sæt teksten ind her. Du kan også gemme den som .docx.',
    openDocument:
      'Vi kan ikke læse filer fra LibreOffice. Gem filen som .docx, eller kopiér teksten, og sæt den ind her.',
    notDocx: 'Filen er pakket, men er ikke et Word-dokument. Pak den ud, og vælg selve dokumentet.',
    brokenDocx:
      'Word-dokumentet er beskadiget. Åbn det i Word, gem det igen, eller kopiér teksten, og sæt den ind her.',
    zipBomb:
      'Dokumentet fylder alt for meget, når det bliver pakket ud, så vi åbnede det ikke. Kopiér teksten, og sæt den ind her.',
  },
}
