/** Tilmelding til nyhedsbreve: formularen, siderne bag linkene i mailene, og det, redaktører ser. */
export const newsletter = {
  page: { title: 'Nyhedsbrev' },
  /** Listen over dem, der vil vide, når politikken ændres. Titlen står midt i sætninger: "Fra nu af sender vi dig …". */
  policy: {
    /** The policy in a sentence. */
    general: 'privatlivspolitikken',
    named: '»{{policy}}«',
    title: 'besked, når {{policy}} ændres væsentligt',
    frequency: 'kun, når politikken ændres væsentligt',
  },
  /** Det, man siger ja til. Bliver gemt ordret med hver tilmelding. */
  wording: {
    purpose:
      'Vi bruger din e-mailadresse til at sende dig {{title}}. Vi bruger den ikke til andet end det, du siger ja til.',
    frequency: 'Så tit kommer det: {{frequency}}.',
    frequency_policy: 'Vi skriver {{frequency}}.',
    sender: 'Det er {{sender}}, der sender det.',
    sender_policy: 'Det er {{sender}}, der skriver.',
    stop: 'Du kan altid melde dig fra. Der er et link i hver mail.',
    required: 'Vi skal bruge din e-mailadresse. Uden den kan vi ikke sende dig noget.',
    optional: 'Resten er frivilligt. Du får det samme, også hvis du ikke udfylder det.',
    kept_zero:
      'Vi gemmer oplysningerne, til du melder dig fra. Så sletter vi dem. Bekræfter du ikke tilmeldingen, sletter vi den efter {{pending}} dage.',
    kept_one:
      'Vi gemmer oplysningerne, til du melder dig fra. Så sletter vi dem. Derefter gemmer vi i én dag et bevis for, at du sagde ja. Din adresse kan ikke læses af det. Bekræfter du ikke tilmeldingen, sletter vi den efter {{pending}} dage.',
    kept_other:
      'Vi gemmer oplysningerne, til du melder dig fra. Så sletter vi dem. Derefter gemmer vi i {{count}} dage et bevis for, at du sagde ja. Din adresse kan ikke læses af det. Bekræfter du ikke tilmeldingen, sletter vi den efter {{pending}} dage.',
    under15:
      'Er du under {{age}} år? Så skal din mor, far eller en anden, der har forældremyndigheden, sige ja, før du tilmelder dig.',
    consent: 'Ja tak, send mig {{title}} på mail.',
    consent_policy: 'Skriv til mig, når politikken ændres væsentligt',
    consentNamed: 'Skriv til mig, når {{policy}} ændres væsentligt',
  },
  form: {
    title: 'Tilmeld dig {{title}}',
    title_policy: 'Få besked, når privatlivspolitikken ændres',
    titleNamed: 'Få {{title}}',
    email: 'E-mailadresse',
    emailRequired: 'skal udfyldes',
    name: 'Navn',
    address: 'Adresse',
    fieldOptional: 'kan udelades',
    submit: 'Tilmeld mig',
    submit_policy: 'Giv mig besked',
    trap: 'Lad dette felt være tomt',
    choose: 'Sæt kryds ved det, du vil have',
    more: 'Læs mere om, hvad vi bruger dine oplysninger til',
    morePolicy: 'Om besked, når politikken ændres:',
    problems: 'Tilmeldingen er ikke sendt. Ret det, der står nedenfor, og prøv igen.',
  },
  sent: {
    title: 'Se i din indbakke',
    text: 'Vi har skrevet til {{email}}. Åbn mailen, og tryk på linket i den. Du er først tilmeldt, når du har bekræftet.',
    sender: 'Mailen kommer fra {{sender}}.',
    spam: 'Kan du ikke finde den? Se i mappen med uønsket post (spam).',
    wrong: 'Ret adressen, eller send igen',
    wait: 'Kommer der ingen mail, så vent fem minutter, og prøv igen.',
    filled:
      'Har et program udfyldt felterne for dig, kan det have skrevet noget i et felt, du ikke kan se. Så kommer der ingen mail. Skriv selv din adresse, og send igen.',
    contact: 'Virker det heller ikke, så skriv til {{email}}.',
  },
  errors: {
    off: 'Hjemmesiden tager ikke imod tilmeldinger.',
    email: 'Skriv en e-mailadresse, der findes, for eksempel navn@eksempel.dk.',
    name: 'Skriv navnet på én linje med højst {{max}} tegn.',
    address: 'Skriv adressen med højst {{max}} tegn.',
    consent: 'Sæt kryds, hvis du vil tilmeldes. Uden dit ja må vi ikke sende noget.',
    list: 'Det kan man ikke tilmelde sig. Vælg et af disse: {{known}}.',
    wording: 'Teksten er ændret, siden du åbnede siden. Læs den igen, før du tilmelder dig.',
    evidence:
      'Skriv, hvordan personen har sagt ja, for eksempel hvor og hvornår sedlen er udfyldt. Højst {{max}} tegn.',
    addresses: 'Sæt mindst én e-mailadresse ind.',
    noSignUp: 'Tilmeldingen findes ikke.',
    taken: 'Adressen er allerede tilmeldt.',
    action: 'Den handling kendes ikke.',
  },
  /** Sider, som linkene i mailene fører til. */
  confirm: {
    title: 'Bekræft din tilmelding',
    question: 'Vil du tilmelde {{email}} til {{title}}?',
    question_policy: 'Vil du have besked på {{email}}, når {{policy}} ændres væsentligt?',
    question_both:
      'Vil du tilmelde {{email}} til {{title}} og have besked samme sted, når privatlivspolitikken ændres væsentligt?',
    button: 'Ja, tilmeld mig',
    button_policy: 'Ja, giv mig besked',
    button_both: 'Ja, begge dele',
    doneTitle: 'Du er tilmeldt',
    done: 'Fra nu af sender vi dig {{title}}.',
    done_both:
      'Fra nu af sender vi dig {{title}}, og vi skriver til dig, når privatlivspolitikken ændres væsentligt. Du kan melde dig fra det ene og beholde det andet.',
    lostTitle: 'Linket virker ikke længere',
    lost: 'Det er brugt eller for gammelt. Har du allerede bekræftet, er alt i orden. Ellers kan du tilmelde dig igen.',
  },
  unsubscribe: {
    title: 'Meld dig fra',
    question: 'Vil du stoppe med at få {{title}} på {{email}}?',
    question_policy: 'Vil du ikke længere have besked på {{email}}, når {{policy}} ændres væsentligt?',
    button: 'Ja, meld mig fra',
    doneTitle: 'Du er meldt fra',
    done: 'Vi sender dig ikke mere, og din adresse er slettet.',
    doneOne: 'Det sender vi dig ikke mere, og den tilmelding er slettet.',
    still: {
      confirmed: 'Du får stadig {{title}}. Vil du også stoppe det?',
      pending: 'Du har også bedt om {{title}}, men ikke bekræftet det. Vil du slette det?',
    },
    proof_zero: 'Vi har ikke gemt noget.',
    proof_one:
      'Vi har gemt et bevis for, at du engang sagde ja. Din adresse kan ikke læses af det, og det bliver slettet om én dag.',
    proof_other:
      'Vi har gemt et bevis for, at du engang sagde ja. Din adresse kan ikke læses af det, og det bliver slettet om {{count}} dage.',
    held_one:
      'I højst én dag gemmer vi en kode, som ingen kan læse din adresse i. Den gør, at andre ikke kan fylde din indbakke ved at skrive din adresse igen og igen.',
    held_other:
      'I højst {{count}} dage gemmer vi en kode, som ingen kan læse din adresse i. Den gør, at andre ikke kan fylde din indbakke ved at skrive din adresse igen og igen.',
    goneTitle: 'Du er ikke tilmeldt',
    gone: 'Adressen er allerede meldt fra eller slettet. Du skal ikke gøre mere.',
  },
  manage: {
    title: 'Det har vi gemt om dig',
    intro: 'Her kan du se alt, vi har gemt om din tilmelding, rette det og slette det.',
    list: 'Tilmelding til',
    email: 'E-mailadresse',
    name: 'Navn',
    address: 'Adresse',
    language: 'Sprog',
    state: 'Status',
    states: { pending: 'Ikke bekræftet endnu', confirmed: 'Tilmeldt' },
    requestedAt: 'Du bad om det',
    confirmedAt: 'Du bekræftede det',
    evidence: 'Sådan sagde du ja',
    wording: 'Det sagde du ja til',
    alsoPolicy: 'Det satte du også kryds ved',
    alsoAsked: 'Tilmeldt med andre oplysninger {{when}}, ikke bekræftet',
    other: 'Se også din anden tilmelding: {{title}}',
    correct: 'Ret oplysningerne',
    otherEmail: 'Vil du have mailen på en anden adresse? Tilmeld den nye adresse, og meld denne fra.',
    save: 'Gem',
    saved: 'Det er gemt.',
    erase: 'Slet det hele',
    eraseText: 'Så sletter vi det, der står her, og skriver ikke mere til dig om det.',
    download: 'Hent det som en fil (JSON)',
    unnamed: 'Ikke oplyst',
  },
  invalid: {
    title: 'Linket virker ikke',
    text: 'Der mangler noget af linket. Prøv at kopiere hele linket fra mailen, eller åbn det på en anden måde.',
  },
  refused: 'Tilmeldingen er ikke sendt',
  back: 'Til nyhedsbrevet',
}

export const signups = {
  singular: 'Tilmelding',
  plural: 'Tilmeldinger til nyhedsbreve',
  description:
    'Kun dem, der har bekræftet, må få nyhedsbrevet. Ubekræftede tilmeldinger slettes af sig selv. Rækkerne kan ikke rettes her: personen retter selv med linket i mailen.',
  descriptionDirect:
    'Kun dem, der har bekræftet, må få nyhedsbrevet. Rækkerne kan ikke rettes her: personen retter selv med linket i mailen. Serveren kører ingen job (jobs.autoRun). Derfor slettes det, der er for gammelt, først, når nogen tilmelder sig.',
  list: { label: 'Nyhedsbrev' },
  state: {
    label: 'Status',
    options: {
      pending: 'Ikke bekræftet',
      confirmed: 'Bekræftet',
      ended: 'Slut (låst bevis)',
      barred: 'Må ikke skrives til (låst mærke)',
    },
  },
  email: { label: 'E-mailadresse' },
  name: { label: 'Navn' },
  address: { label: 'Adresse' },
  locale: { label: 'Sprog' },
  method: {
    label: 'Hvordan',
    options: {
      form: 'Formularen',
      api: 'Et andet program',
      paper: 'På papir',
      import: 'Fra et andet system',
    },
  },
  wording: { label: 'Teksten, der blev sagt ja til', description: 'Nummeret på den gemte tekst.' },
  alsoPolicy: {
    label: 'Vil også have besked om politikken',
    description:
      'Nummeret på den tekst, der er sagt ja til. Det bliver til en tilmelding for sig, når adressen er bekræftet.',
  },
  evidence: { label: 'Bevis', description: 'Hvordan personen sagde ja på papir eller i et andet system.' },
  enteredBy: { label: 'Lagt ind af' },
  requestedAt: { label: 'Tilmeldt' },
  confirmedAt: { label: 'Bekræftet' },
  endedAt: { label: 'Slut' },
}

export const wordings = {
  singular: 'Tekst til tilmelding',
  plural: 'Tekster til tilmelding',
  description: 'De ord, som formularen har vist, før nogen sagde ja. De kan ikke rettes.',
  list: { label: 'Nyhedsbrev' },
  locale: { label: 'Sprog' },
  shownAt: { label: 'Vist første gang' },
  content: { label: 'Teksten' },
}
