/** Collections of cookie categories and services, and what may be wrong with them. */
export const categories = {
  singular: 'Cookie category',
  plural: 'Cookie categories',
  description:
    'The purposes that visitors say yes or no to. A category without services is not shown. Visitors see changes once you publish the cookie list.',
  title: { label: 'Name' },
  text: {
    label: 'What do you use it for?',
    description:
      'One or two sentences that a 13-year-old understands. Visitors read them before they choose.',
  },
  key: {
    label: 'Key',
    description: 'A short name for the code, for example statistics. It cannot be changed later.',
  },
  active: {
    label: 'In use',
    description: 'Services in a category that is not in use are left out of the cookie list.',
  },
  position: {
    label: 'Order',
    description: 'A small number comes before a large one. Necessary is always first.',
  },
  lastNumber: { label: 'Last number' },
  builtIn: {
    necessary: {
      title: 'Necessary',
      description:
        'Without them the website does not do what you asked it for. They cannot be switched off and are used for nothing else.',
    },
    functional: {
      title: 'Features',
      description:
        'Extras on the pages, for example videos, maps and posts from other websites. Those who provide them can see that you visited us.',
    },
    statistics: {
      title: 'Statistics',
      description:
        'Count visits, so that we can see which pages are used and make it easier to find your way around.',
    },
    marketing: {
      title: 'Marketing',
      description: 'Follow you across websites, so that advertising that fits you can be shown.',
    },
  },
}

export const services = {
  singular: 'Cookie service',
  plural: 'Cookie services',
  description:
    'Everything on the website that stores something in visitors’ browsers or loads something from others. Visitors see changes once you publish the cookie list.',
  name: { label: 'Name' },
  provider: {
    label: 'Who provides it?',
    description: 'The company’s name, for example Google Ireland Limited. Write your own name if it is you.',
  },
  category: {
    label: 'Category',
    description: 'A service used for more than one purpose has to be split in two.',
  },
  exemption: {
    label: 'Why it is necessary',
    description:
      'Necessary cookies are set without asking anybody. They may be only where one of the two reasons fits. That they hold no personal data is not a reason.',
  },
  basis: {
    label: 'Reason',
    options: {
      transmission: 'It is used for nothing but sending the page to the visitor',
      requested: 'The visitor asked for what it is used for',
    },
  },
  justification: {
    label: 'Justification',
    description: 'Explain in your own words what would not work without it.',
  },
  purpose: {
    label: 'What do you use it for?',
    description: 'Short and plain. Visitors read it before they choose.',
  },
  policyUrl: { label: 'Link to the provider’s privacy policy' },
  country: {
    label: 'Country',
    description: 'The country that the data goes to. If there are several, choose the one outside the EU.',
  },
  safeguard: {
    label: 'Protection outside the EU',
    description:
      'What protects the data in that country, for example an agreement between the EU and the country, or the EU’s standard contract.',
  },
  thirdPartyAccess: {
    label: 'Others than you can see what is collected',
    description: 'Tick if the provider or others can use the data themselves.',
  },
  hosts: {
    label: 'Addresses it loads from',
    description: 'For example www.youtube-nocookie.com or *.ytimg.com. Without https:// and without a slash.',
  },
  signals: {
    label: 'Google Consent Mode',
    description: 'The signals that Google gets when somebody says yes. Leave empty for anybody but Google.',
  },
  reload: {
    label: 'The page has to load again when somebody says no afterwards',
    description: 'Tick only if the service cannot be stopped in another way.',
  },
  key: {
    label: 'Key',
    description: 'A short name for the code, for example matomo. It cannot be changed later.',
  },
  active: {
    label: 'In use',
    description: 'Without a tick the service is left out the next time you publish the cookie list.',
  },
  number: { label: 'Number' },
  cookies: {
    label: 'Cookies',
    singular: 'Cookie',
    description:
      'Everything the service stores in the browser. It is what gets deleted when somebody says no afterwards.',
  },
  cookieName: {
    label: 'Name',
    description: 'Write * for the part of the name that changes, for example _ga_*',
  },
  storage: {
    label: 'Stored as',
    options: {
      cookie: 'Cookie',
      localStorage: 'Local storage',
      sessionStorage: 'Session storage',
      indexedDB: 'IndexedDB (database in the browser)',
    },
  },
  duration: {
    label: 'How long is it kept?',
    description:
      'In the category Necessary nothing may be kept for more than 24 months, and more than 12 has to be explained.',
  },
  count: { label: 'Number' },
  unit: {
    label: 'Unit',
    options: {
      session: 'Until the browser is closed',
      minutes: 'Minutes',
      hours: 'Hours',
      days: 'Days',
      months: 'Months',
      years: 'Years',
      untilDeleted: 'Until it is deleted',
    },
  },
  party: {
    label: 'Whose address does it belong to?',
    options: { first: 'Your own', third: 'The provider’s' },
  },
  cookiePurpose: { label: 'What is it used for?' },
  refused: {
    host: '"{{host}}" is no address that can be used here. Write for example www.example.org or *.example.org, without https:// and without a slash.',
    basis: 'Choose why the service is necessary. If neither reason fits, it belongs in another category.',
    unit: 'Choose how long it is kept.',
    count: 'Write a whole number from 1 to {{max}}.',
    exemptTooLong:
      'A necessary cookie may be kept for {{months}} months at most. Choose a shorter time, or move the service to another category.',
  },
}

/** Names of cookies: what may be wrong with them, and examples of what they match. */
export const cookiePatterns = {
  row: 'Cookie {{number}}',
  matches: 'Fits for example:',
  misses: 'Does not fit for example:',
  problems: {
    missing: 'Write the name of what is stored.',
    tooLong: 'The name may have {{max}} characters at most.',
    characters:
      'The name has characters that are not allowed there. Use no spaces, commas, semicolons or accented letters.',
    tooWide: 'The name fits nearly everything. Write at least two characters besides *',
    login:
      'The name "{{pattern}}" also fits the cookie that keeps you logged in. It would be deleted when a visitor says no. Write a name that fits the service’s own cookies only.',
    consent:
      'The name "{{pattern}}" also fits the cookie that remembers visitors’ choices. It would be deleted when a visitor says no. Write a name that fits the service’s own cookies only.',
  },
}

/** Ready-made services that an editor can add. */
export const presets = {
  notCreated:
    'The cookie categories could not be created. They will be the next time the server starts with its database ready.',
  title: 'Add a known service',
  intro:
    'We have written most of it for you. You can change all of it afterwards, and visitors see it once you publish the cookie list.',
  label: 'Service',
  choose: 'Choose a service',
  added: '{{name}} (is on the list)',
  submit: 'Add',
  adding: 'Adding …',
  missing: 'Choose a service first.',
  check:
    'Providers change their cookies. Compare the list with what a browser shows before you publish it. We looked on {{day}}.',
  undocumented:
    'The provider has no list of its cookies. Names and times are what others have observed. Look twice.',
}
