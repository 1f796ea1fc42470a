/** What an installation still lacks. */
export const installation = {
  verification: {
    good_one: 'All is well: {{count}} edition is as it was approved.',
    good_other: 'All is well: {{count}} editions are as they were approved.',
    counted:
      'Examined: editions ({{editions}}), events ({{events}}), cookie notices ({{notices}}) and rows about consents ({{consents}}).',
    bad_one: 'There is {{count}} problem:',
    bad_other: 'There are {{count}} problems:',
    failed: 'The check could not be completed: {{reason}}',
    unfinished:
      'The check was not completed. Try again. On Node 20 it helps to set NODE_OPTIONS=--conditions=production.',
    where: {
      policy: '{{policy}}',
      edition: '{{policy}}, edition {{number}}',
      event: '{{policy}}, event {{sequence}} about edition {{number}}',
      consent: 'Consent {{consent}}',
      consents_one: 'Consents ({{count}} row)',
      consents_other: 'Consents ({{count}} rows)',
      notice: 'Cookie notice {{notice}}',
      policyEvent: '{{policy}}, event {{sequence}}',
    },
    consentProblems: {
      changed: 'The seal is broken. The row was changed in the database.',
      unknownKey:
        'The seal was made with a secret key that we do not know. Add the old key to formerSecrets if you have changed it.',
      missing: 'Rows are missing. They were deleted in the database before their time limit had passed.',
    },
    noticeProblems: {
      contentChanged: 'The content is not what was published. It was changed in the database.',
      chainBroken: 'It does not fit the one before. One of the two was changed or replaced.',
      numberMissing: 'It is missing. It was deleted in the database.',
      numberTwice: 'There are two with this number.',
      unreadable: 'The row in the database cannot be read.',
      sealBroken: 'The seal is broken. The row was changed in the database.',
      sealUnknownKey:
        'The seal was made with a secret key that we do not know. Put the old key into formerSecrets if you have changed it.',
      redactionForged: 'Words were removed in a way that is not recorded.',
    },
    problems: {
      contentChanged: 'The content is not what was approved. It was changed in the database.',
      chainBroken: 'It does not fit the edition before. One of the two was changed or replaced.',
      numberMissing: 'The edition is missing. It was deleted in the database.',
      numberTwice: 'There are two editions with this number.',
      unreadable: 'The row in the database cannot be read.',
      sealBroken: 'The seal is broken. The row was changed in the database.',
      sealUnknownKey:
        'The seal was made with a secret key that we do not know. If you changed it, put the old one in formerSecrets.',
      redactionForged: 'Words were removed in a way that is not on record.',
      keptChanged: 'What was kept in spite of remarks was changed in the database.',
      eventChanged: 'The event was changed in the database.',
      eventMissing: 'The event is missing. It was deleted in the database.',
    },
  },
  unknown: 'Could not find out whether the installation lacks anything.',
  serverURL: {
    title: 'The address of the website is missing',
    what: 'Payload does not know the address of the website. Links in the feed and in e-mails may be wrong.',
    remedy: 'Set serverURL in the Payload config, for example https://school.example.',
  },
  serverURLSlash: {
    title: 'The address of the website ends with a slash',
    what: 'Payload adds a slash after the address itself, so some links get two.',
    remedy: 'Write serverURL without the last slash: {{without}}.',
  },
  languages: {
    title: 'The plugin lacks one of the site’s languages',
    what: 'The plugin’s own words are in Danish and English. Pages show English words in: {{names}}.',
    remedy: 'The texts are in src/locales, one folder for each language. A translation is welcome.',
  },
  email: {
    title: 'E-mail is not set up',
    what: 'There is no e-mail adapter. E-mails are only written to the log and never arrive.',
    remedy: 'Set email in the Payload config, for example with @payloadcms/email-nodemailer.',
  },
  jobRunner: {
    title: 'Nobody runs the scheduled jobs',
    what: 'A new edition takes effect on time anyway, but pages kept in a cache are not renewed at midnight. Consents that have ended are not deleted on time.',
    remedy:
      'Set jobs.autoRun in the Payload config, or let this run beside it: npx payload jobs:run --cron "*/5 * * * *" --handle-schedules',
  },
  jobRunners: {
    title: 'Several processes run the scheduled jobs',
    what: '{{count}} processes run the same jobs at the same time: {{names}}. They take each other’s jobs, and on PostgreSQL the site may stop answering in the end.',
    remedy:
      'Let one process alone run jobs. In the others, jobs.autoRun has to be a function that returns an empty list.',
  },
  migrationsMissing: {
    title: 'The database has no migrations',
    what: 'In production Payload makes no tables by itself, and there are no migrations.',
    remedy: 'Run "npx payload migrate:create" and set prodMigrations on the database adapter.',
  },
  migrationsPending: {
    title: 'The database is not up to date',
    what_one: 'One migration has not run: {{first}}.',
    what_other: '{{count}} migrations have not run. The first is {{first}}.',
    remedy: 'Run "npx payload migrate", or set prodMigrations on the database adapter.',
  },
  sqliteBusyTimeout: {
    title: 'SQLite does not wait its turn',
    what: 'When two processes write at the same time, something may be lost if the server goes down.',
    remedy: 'Set busyTimeout: 5000 and wal: true on sqliteAdapter, and let one server use the file.',
  },
  importMap: {
    title: "Payload's import map lacks our parts",
    what: 'Some buttons and tabs are not shown, because they are not in the import map.',
    remedy: 'Run "npx payload generate:importmap" and build the site again.',
  },
  controller: {
    title: 'The data controller is missing',
    what: 'You have not written who the data controller is. Without it no policy can be published.',
    remedy: 'Open "Settings" under "Privacy" and write the name of the school.',
  },
  danish: {
    title: 'The admin panel does not speak Danish',
    what: 'Danish is not among the languages of the admin panel.',
    remedy:
      'Set i18n.supportedLanguages in the Payload config with da from @payloadcms/translations/languages/da.',
  },
}
