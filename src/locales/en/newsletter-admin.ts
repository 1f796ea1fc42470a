/** The editors' page about newsletters: counts, export, import, paper, unsubscribes and erasing. */
export const newsletterAdmin = {
  link: {
    title: 'Newsletters.',
    text: 'Download the lists, enter sign-ups, and unsubscribe people.',
    action: 'Work with newsletters',
  },
  title: 'Newsletters',
  intro:
    'See how many have signed up, and download the list for the program that you send the newsletter with. Only those who have confirmed are on it.',
  off: 'The website has no newsletters. The developer switches them on with the option "newsletter".',
  toList: 'See all sign-ups',
  mail: {
    missing: 'Nobody can sign up by themselves',
    missingText:
      'E-mail is not set up on this server. The mail in which people confirm their sign-up is not sent. Ask the developer to set up an e-mail adapter. Sign-ups on paper and imports work.',
    direct: 'This server runs no jobs',
    directText:
      'Mails are sent right after somebody has signed up. A mail that cannot be sent in that moment is tried up to four more times within a quarter of an hour. If the server is restarted meanwhile, the mail is sent some minutes later. The person can also sign up again.',
    directPurge_one:
      'What is too old is deleted the next time that somebody signs up: sign-ups that were not confirmed after one day, and locked proofs. To have it deleted on time, the developer sets up jobs (jobs.autoRun).',
    directPurge_other:
      'What is too old is deleted the next time that somebody signs up: sign-ups that were not confirmed after {{count}} days, and locked proofs. To have it deleted on time, the developer sets up jobs (jobs.autoRun).',
  },
  counts: {
    title: 'How many have signed up',
    newsletter: 'Newsletter',
    confirmed: 'Confirmed',
    pending: 'Waiting to confirm',
    ended: 'Unsubscribed (locked proof)',
    barred: 'Must not be written to',
    fetch: 'Download those confirmed',
    csv: 'CSV',
    json: 'JSON',
    csvFor: 'Download {{title}} as CSV',
    jsonFor: 'Download {{title}} as JSON',
    gone: 'Newsletters that are no more',
    notFetched: 'Cannot be downloaded',
    sentHere: 'Sent from here',
    hint: 'Each line of the file has a link by which the person can unsubscribe (unsubscribe_url). Put it into the mails that you send. Delete the file once it is loaded.',
  },
  fields: {
    newsletter: 'Newsletter',
    allNewsletters: 'All newsletters',
    language: 'Language',
    email: 'E-mail address',
    name: 'Name (optional)',
    address: 'Address (optional)',
    evidence: 'Evidence',
    file: 'Or choose a file',
    fileHint: 'A CSV file or a text file of at most {{megabytes}} MB.',
    fileWins: 'The file is used. The text above is not read.',
    removeFile: 'Remove the file',
    fileTooLarge: 'The file is too large. Split it into files of at most {{megabytes}} MB.',
  },
  paper: {
    title: 'Sign up somebody who consented on paper',
    intro:
      'The person is on the list at once and gets no mail about it. Keep the paper for as long as the person is signed up.',
    evidenceHint:
      'Where and when did the person consent? For example "Slip from the open day on 3 March 2026". The person can read it.',
    submit: 'Sign up',
    sending: 'Signing up …',
    done: '{{email}} is signed up',
    doneText: 'The person will be in the next list that you download. You can enter the next one.',
    refused: 'The person is not signed up',
  },
  import: {
    title: 'Import sign-ups from another system',
    intro:
      'Move only those who consented to this very newsletter, are still signed up in the other system, and where you can show it. They are on the list at once and get no mail about it.',
    csv: 'Paste the table here',
    csvHint:
      'The first line holds the headings. "E-mail" must be there. "Name", "Address", "Language" and "Confirmed" (the date of the consent) may be. Separate by semicolon, comma or tab. At most 10,000 lines at a time. Write a date as 2024-05-31 or 31-05-2024, the day before the month.',
    evidenceHint:
      'What shows that all of them consented? For example "Signed up by the form on the old website 2021–2026, confirmed by mail. Extract kept in case 2026-14". The text is kept with each of them, and they can read it.',
    languageHint: 'For lines that name no language.',
    check: 'See what will happen',
    checking: 'Reading …',
    submit: 'Import them',
    sending: 'Importing …',
    checked: 'This is what will happen. Nothing is saved yet',
    done: 'The sign-ups are imported',
    refused: 'Nothing was imported',
    added_one: '{{count}} new sign-up',
    added_other: '{{count}} new sign-ups',
    known_one: '{{count}} was on the list already or appears twice in the table',
    known_other: '{{count}} were on the list already or appear twice in the table',
    invalid_one: '{{count}} line cannot be imported',
    invalid_other: '{{count}} lines cannot be imported',
    ignored: 'These columns are not read: {{columns}}',
    lines: 'Lines that cannot be imported',
    line: 'Line {{line}}:',
    again: 'Correct the lines and paste the table again. Nobody who was imported is added twice.',
  },
  takeBack: {
    title: 'Unsubscribe people who did so elsewhere',
    intro:
      'Has somebody unsubscribed in the program that you send with, or written a mail? Paste the addresses, and they are unsubscribed and deleted here too.',
    addresses: 'Paste the addresses here',
    addressesHint: 'One a line, or a whole CSV file. We find the addresses in it. At most 10,000.',
    submit: 'Unsubscribe and delete',
    sending: 'Unsubscribing …',
    done: 'The list has been gone through',
    refused: 'Nobody was unsubscribed',
    ended_one: '{{count}} sign-up was unsubscribed and deleted',
    ended_other: '{{count}} sign-ups were unsubscribed and deleted',
    unknown_one: '{{count}} address was not signed up',
    unknown_other: '{{count}} addresses were not signed up',
    invalid_one: '{{count}} could not be read as an address:',
    invalid_other: '{{count}} could not be read as addresses:',
  },
  find: {
    title: 'Find one address and delete it',
    intro:
      'Does somebody ask to be deleted, or want to know whether they are signed up? Write the address. Answer the person alone.',
    submit: 'Find',
    searching: 'Looking …',
    none: '{{email}} is not signed up for anything',
    noneText: 'Nor does a sign-up wait to be confirmed.',
    found_one: '{{email}} was found in one place',
    found_other: '{{email}} was found in {{count}} places',
    state: 'State',
    pending: 'Waiting to confirm',
    confirmed: 'Signed up',
    name: 'Name',
    address: 'Address',
    language: 'Language',
    method: 'How',
    evidence: 'Evidence',
    enteredBy: 'Entered by',
    requestedAt: 'Signed up on',
    confirmedAt: 'Confirmed on',
    erase: 'Delete the sign-up: {{title}}',
    sure: 'Delete the sign-up of {{email}}? ({{title}})',
    sureText: 'The person is unsubscribed, and everything on this page is deleted. It cannot be undone.',
    yes: 'Yes, delete',
    erasing: 'Deleting …',
    erased: 'The sign-up is deleted: {{title}}',
    notErased: 'Nothing was deleted',
  },
  mistakes: {
    overfull:
      'The line has more fields than there are headings. Put a field with separators into quotation marks.',
    noEmail: 'There is no e-mail address.',
    email: 'The e-mail address is not right.',
    name: 'The name must be on one line with at most {{max}} characters.',
    address: 'The address must have at most {{max}} characters.',
    language: 'The website does not have that language. Use one of these: {{known}}.',
    date: 'The date cannot be read. Write it as 2024-05-31 or 31-05-2024.',
    future: 'The date lies in the future.',
    unsubscribed: 'The person has unsubscribed, and can only sign up again by themselves.',
  },
  errors: {
    barred:
      'The address has unsubscribed and is on the list of those who must not be written to. Only the person can sign up again, by the form.',
    evidence: 'Write what shows that all of them consented. At most {{max}} characters.',
    emails: 'Send "email" or "emails": at least one address and at most {{max}}, each as a text.',
    csv: {
      empty: 'Paste a table with headings and at least one line.',
      heading: 'The first line must hold the headings, one of which is "E-mail".',
      tooMany: 'There are {{count}} lines. Split them, so that there are at most {{max}} at a time.',
      unreadable:
        'The table cannot be read. Look for a quotation mark that is missing or too many, near line {{line}}.',
    },
    signature: {
      missing: 'The request must be signed. Send the header {{header}}: t=<seconds>,v1=<hex>.',
      stale: 'The signature is too old, or a clock is wrong. It holds for {{minutes}} minutes. Sign again.',
      wrong:
        'The signature does not fit. Use HMAC-SHA256 with the secret over time, full stop and exactly the text that is sent.',
    },
  },
}

/** Said to those who sign up and unsubscribe, where the school remembers who must not be written to. */
export const noList = {
  kept: 'When you unsubscribe, we keep a locked mark from which your address cannot be read. It tells us that we must not write to you again. {{reason}} The mark is erased if you sign up again yourself.',
  done: 'We have kept a locked mark from which your address cannot be read. It tells us that we must not write to you again. {{reason}} The mark is erased if you sign up again yourself.',
}
