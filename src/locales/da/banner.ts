/** De første ord, som besøgende læser. Intet ord må skubbe dem i én retning (CK-25). */
export const banner = {
  title: 'Må vi bruge cookies?',
  intro: 'Må {{controller}} gemme og læse oplysninger i din browser? Det gælder: {{purposes}}.',
  introNecessary:
    '{{controller}} gemmer kun det i din browser, som er nødvendigt for det, du bruger siden til.',
  thirdParties_zero: 'Ingen andre end os får adgang til oplysningerne.',
  thirdParties_one: 'Siger du ja, får {{count}} anden virksomhed adgang til oplysninger.',
  thirdParties_other: 'Siger du ja, får {{count}} andre virksomheder adgang til oplysninger.',
  changeable_one:
    'Valget gælder i {{count}} måned i denne browser. Du kan altid ændre det med cookie-ikonet {{corner}}.',
  changeable_other:
    'Valget gælder i {{count}} måneder i denne browser. Du kan altid ændre det med cookie-ikonet {{corner}}.',
  corner: {
    'bottom-left': 'nederst til venstre',
    'bottom-right': 'nederst til højre',
    'top-left': 'øverst til venstre',
    'top-right': 'øverst til højre',
  },
  news: {
    text: 'Det, politikken siger om cookies, bliver ændret den {{day}}.',
    link: 'Læs, hvad der bliver anderledes',
  },
  reject: 'Kun nødvendige',
  accept: 'Tillad alle',
  choose: 'Vælg selv',
}
