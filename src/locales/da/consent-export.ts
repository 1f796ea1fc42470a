/** Over listen med samtykker: hvor mange der valgte hvad, og udtræk til en myndighed. */
export const consentExport = {
  title: 'Valg de seneste {{count}} dage',
  decisions: {
    all: 'Tillod alt',
    some: 'Tillod noget',
    none: 'Kun det nødvendige',
    withdrawn: 'Trak samtykket tilbage',
    purged: 'Samtykker, vi har slettet, fordi de er slut',
    recorded: 'Samtykker, der er gemt i alt',
  },
  intro:
    'Tallene viser, hvor mange der valgte hvad, og ikke hvem. Et udtræk har hvert samtykke med nummer og tid, men uden navn eller adresse.',
  daily: 'Se tallene dag for dag',
  from: 'Fra og med',
  to: 'Til og med',
  get: 'Hent samtykker som {{format}}',
}
