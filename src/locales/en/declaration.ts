/** The public list of what the site stores, and how to refuse and delete it. */
export const declaration = {
  title: 'What we use cookies for',
  published: 'The list is from {{day}} (number {{revision}}).',
  intro:
    'Here is everything that this site stores or reads in your browser, and who else gets access to it. Cookies are small files. The list covers other ways of storing things too.',
  locked: 'Always on, because the site cannot deliver what you ask for without it.',
  asked: 'Only used if you say yes.',
  provider: 'Provider',
  country: 'Where the information ends up',
  safeguard: 'What protects it outside the EU and the EEA',
  access: 'Who can see the information',
  accessOpen: 'People outside our organisation: {{provider}}',
  accessClosed: 'Only us',
  hosts: 'Who your browser fetches from',
  exemption: 'Why we do not ask',
  basis: {
    transmission: 'It is needed to send the page to you.',
    requested: 'It is needed for something that you asked for yourself.',
  },
  providerPolicy: 'Read about personal data at {{provider}}',
  nothingStored: 'Stores nothing in your browser.',
  table: 'What {{name}} stores',
  columns: {
    name: 'Name',
    purpose: 'Used for',
    duration: 'Kept',
    storage: 'How',
    party: 'Set by',
  },
  party: { first: 'us', third: 'somebody else' },
  empty: 'This site stores nothing in your browser.',
  notYet: 'The list has not been published yet.',
  how: {
    title: 'How to refuse and delete cookies',
    intro:
      'You can change your choice on this site at any time. You can also refuse cookies in the browser itself, and delete those that are there.',
    onlyHere:
      'Remember: a choice only applies in the browser that you make it in. If you use several browsers or devices, choose and delete in each of them.',
    browsers: {
      safariPhone: 'Safari on iPhone',
      chromeAndroid: 'Chrome on Android',
      edge: 'Edge',
      firefox: 'Firefox',
      chrome: 'Chrome on a computer',
    },
  },
  authority: {
    title: 'Who watches over the rules?',
    text: '{{name}} watches over the rules about cookies. You can complain to them.',
  },
  block: {
    more_one: 'There is {{count}} more list from the same time.',
    more_other: 'There are {{count}} more lists from the same time.',
    dated: 'The list does not follow the edition: it shows what the site uses now.',
    past: 'This is what the list said when this edition applied.',
    earlier: 'The list from {{day}} (number {{revision}})',
    earlierTitle: 'Earlier in the same period',
    none: 'There was no list when this edition applied.',
  },
}
