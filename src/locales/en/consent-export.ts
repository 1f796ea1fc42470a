/** Above the list of consents: how many chose what, and an export for an authority. */
export const consentExport = {
  title: 'Choices of the last {{count}} days',
  decisions: {
    all: 'Allowed all',
    some: 'Allowed some',
    none: 'Only what is necessary',
    withdrawn: 'Withdrew the consent',
    purged: 'Consents that we deleted because they have ended',
    recorded: 'Consents recorded in all',
  },
  intro:
    'The figures show how many chose what, and not who. An export has every consent with its number and time, but without a name or an address.',
  daily: 'See the figures day by day',
  from: 'From',
  to: 'To and including',
  get: 'Get consents as {{format}}',
}
