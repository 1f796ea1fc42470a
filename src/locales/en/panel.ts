/** The panel behind the cookie icon, and the banner's words that belong to no notice. */
export const panel = {
  icon: 'Cookie settings',
  policy: 'Privacy policy',
  saved: 'Your choice is saved.',
  newTitle: 'We ask about something new',
  newIntro: 'What you chose before still holds. We only ask about what has been added or has changed:',
  newChangeable:
    'You can change your choice at any time with the cookie icon. The answer holds as long as what you chose before.',
  // "Only necessary" would promise too much: what was said yes to before goes on.
  newReject: 'No to what is new',
  newAccept: 'Yes to what is new',
  title: 'Your choice about cookies',
  intro: 'Switch on and off as you like, and save. Nothing that is off will load.',
  close: 'Close',
  save: 'Save my choice',
  withdraw: 'Withdraw all consents',
  withdrawn: 'Your consents are withdrawn.',
  locked: 'Always on',
  isNew: 'New',
  details: 'More about {{name}}',
  provider: 'Provider',
  country: 'Country',
  safeguard: 'Protection outside the EU/EEA',
  thirdParty: 'People outside our organisation can see the information.',
  noThirdParty: 'Only we can see the information.',
  providerPolicy: 'Read the provider’s privacy policy',
  stored: 'What is stored in your browser',
  nothingStored: 'Nothing is stored in your browser.',
  session: 'until you close the browser',
  untilDeleted: 'until you delete it',
  cookie: 'cookie',
  localStorage: 'local storage',
  sessionStorage: 'storage of the tab',
  indexedDB: 'database in the browser',
  firstParty: 'from this website',
  foreignParty: 'from another website',
  undecided: 'You have not chosen yet. Until you say yes, everything that is not necessary is off.',
  decided: 'You chose on {{date}}. The choice holds until {{until}}.',
  number: 'Number of the consent',
  receipt: 'See the receipt',
  receiptData: 'Receipt as data (JSON)',
  signal:
    'Your browser asks that you are not tracked (Global Privacy Control). That is why marketing is off until you switch it on here.',
  browserTitle: 'How to refuse and delete cookies in this browser',
  chrome:
    'Open the menu with the three dots, and choose Settings, then Privacy and security. You refuse cookies under Third-party cookies, and delete them under Delete browsing data.',
  chromeAndroid:
    'Tap the three dots, and choose Settings. You refuse cookies under Site settings, and delete browsing data under Privacy and security.',
  edge: 'Open the menu with the three dots, and choose Settings. You refuse cookies under Cookies and site permissions, and clear browsing data under Privacy, search, and services.',
  firefox:
    'Open the menu with the three lines, and choose Settings, then Privacy & Security. Under Cookies and Site Data you can both refuse and clear cookies.',
  safari:
    'Open Safari in the menu bar, and choose Settings. You block all cookies under Advanced, and remove website data under Privacy.',
  safariPhone:
    'Open Settings on the phone, and choose Apps, then Safari. Under Advanced you can block cookies and remove website data.',
  otherBrowser: 'Look in the browser’s settings under privacy. There you can refuse and delete cookies.',
  onlyHere:
    'Your choice holds in this browser only. If you use several browsers or devices, choose in each of them.',
  wipe: 'Delete this website’s cookies',
  wiped: 'We have deleted what we can, your choice too. That is why we ask again.',
  left: 'We cannot delete these for you. Delete them in the browser’s settings:',
  failed: 'We could not load the list. See it on the cookie page.',
}
