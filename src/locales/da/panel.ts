/** The panel behind the cookie icon, and the banner's words that belong to no notice. */
export const panel = {
  icon: 'Cookieindstillinger',
  policy: 'Privatlivspolitik',
  saved: 'Dit valg er gemt.',
  newTitle: 'Vi spørger om noget nyt',
  newIntro: 'Det, du har valgt før, gælder stadig. Vi spørger kun om det, der er kommet til eller er ændret:',
  newChangeable:
    'Du kan altid ændre dit valg med cookie-ikonet. Svaret gælder lige så længe som det, du valgte før.',
  // "Kun nødvendige" ville love for meget: det, man har sagt ja til før, bliver ved.
  newReject: 'Nej til det nye',
  newAccept: 'Ja til det nye',
  title: 'Dit valg om cookies',
  intro: 'Slå til og fra, som du vil, og gem. Det, der er slået fra, bliver ikke hentet.',
  close: 'Luk',
  save: 'Gem mit valg',
  withdraw: 'Træk alle samtykker tilbage',
  withdrawn: 'Dine samtykker er trukket tilbage.',
  locked: 'Altid slået til',
  isNew: 'Ny',
  details: 'Mere om {{name}}',
  provider: 'Leverandør',
  country: 'Land',
  safeguard: 'Beskyttelse uden for EU/EØS',
  thirdParty: 'Andre end os kan se oplysningerne.',
  noThirdParty: 'Kun vi kan se oplysningerne.',
  providerPolicy: 'Læs leverandørens privatlivspolitik',
  stored: 'Det gemmes i din browser',
  nothingStored: 'Der gemmes ikke noget i din browser.',
  session: 'indtil du lukker browseren',
  untilDeleted: 'indtil du sletter det',
  cookie: 'cookie',
  localStorage: 'lokalt lager',
  sessionStorage: 'lager for fanen',
  indexedDB: 'database i browseren',
  firstParty: 'fra denne hjemmeside',
  foreignParty: 'fra en anden hjemmeside',
  undecided: 'Du har ikke valgt endnu. Indtil du siger ja, er alt, der ikke er nødvendigt, slået fra.',
  decided: 'Du valgte den {{date}}. Valget gælder til den {{until}}.',
  number: 'Samtykkets nummer',
  receipt: 'Se kvittering',
  receiptData: 'Kvittering som data (JSON)',
  signal:
    'Din browser beder om, at du ikke bliver fulgt (Global Privacy Control). Derfor er markedsføring slået fra, indtil du selv slår det til her.',
  browserTitle: 'Sådan afviser og sletter du cookies i denne browser',
  chrome:
    'Åbn menuen med de tre prikker, og vælg Indstillinger og så Privatliv og sikkerhed. Under Tredjepartscookies kan du afvise cookies, og under Slet browserdata kan du slette dem.',
  chromeAndroid:
    'Tryk på de tre prikker, og vælg Indstillinger. Under Webstedsindstillinger kan du afvise cookies. Under Privatliv og sikkerhed kan du slette browserdata.',
  edge: 'Åbn menuen med de tre prikker, og vælg Indstillinger. Under Cookies og webstedstilladelser kan du afvise cookies. Under Beskyttelse af personlige oplysninger kan du rydde browserdata.',
  firefox:
    'Åbn menuen med de tre streger, og vælg Indstillinger og så Privatliv og sikkerhed. Under Cookies og webstedsdata kan du både afvise og rydde cookies.',
  safari:
    'Åbn Safari i menulinjen, og vælg Indstillinger. Under Avanceret kan du blokere alle cookies, og under Anonymitet kan du fjerne data fra websteder.',
  safariPhone:
    'Åbn Indstillinger på telefonen, og vælg Apps og så Safari. Under Avanceret kan du blokere cookies og slette data fra websteder.',
  otherBrowser: 'Se i browserens indstillinger under privatliv. Der kan du afvise og slette cookies.',
  onlyHere:
    'Dit valg gælder kun i denne browser. Bruger du flere browsere eller enheder, skal du vælge i hver af dem.',
  wipe: 'Slet denne hjemmesides cookies',
  wiped: 'Vi har slettet det, vi kan, også dit valg. Derfor spørger vi igen.',
  left: 'Det her kan vi ikke slette for dig. Slet det i browserens indstillinger:',
  failed: 'Vi kunne ikke hente listen. Se den på cookiesiden.',
}
