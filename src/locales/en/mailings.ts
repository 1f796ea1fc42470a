/** Telling people that the policy changes: the mail, answers to editors, and what lists show. */
export const mailings = {
  subscribers: 'Those who asked to be told when the policy changes',
  told: 'Those who were told about edition {{number}}',
  mail: {
    greeting: 'Hello',
    subject: {
      will: '{{title}} changes on {{day}}',
      has: '{{title}} has changed',
      withdrawn: '{{title}} will not change on {{day}} after all',
    },
    intro: {
      will: '{{sender}} has written a new edition of “{{title}}”. It applies from {{day}}.',
      has: '{{sender}} has a new edition of “{{title}}”. It applies from {{day}}.',
    },
    kind: {
      material: 'The change is material. It may affect you.',
      editorial: 'The change is editorial: the text has become clearer, the rules are the same.',
    },
    summary: 'What has changed:',
    onlyIn: 'The text about the change is in {{language}} only.',
    comparison: 'See what is different, word by word:',
    edition: 'Read the whole policy:',
    withdrawn:
      '{{sender}} wrote to you that “{{title}}” would change on {{day}}. It will not after all: the new edition has been withdrawn.',
    present: 'Read the policy as it is now:',
    fate: 'See what became of the new edition:',
    test: {
      subject: 'Test: {{subject}}',
      footer: 'This is a test that only you have received. The real mail says here how to stop such mails.',
    },
    footer: {
      asked: 'You get this mail because you asked {{sender}} to tell you when the policy changes.',
      sender: 'You get this mail from {{sender}}.',
    },
  },
  errors: {
    audience: 'Choose who is to be told.',
    audienceBroken: 'The recipients cannot be read. Whoever built the site can see why in the server’s log.',
    nobody: 'There is nobody in that group yet. Choose another one, or do not send anything.',
    sendAtInvalid: 'Give a day and a time that exist.',
    sendAtPast: 'That moment has passed. Choose a later one, or send now.',
    sendAtLate: 'Choose a moment before the edition takes effect. People are to know beforehand.',
    sendAtFar: 'Choose a moment within a year.',
    exists: 'People have been told of edition {{number}} already, or will be.',
    none: 'No mailing about this edition is planned.',
    technical: 'Edition {{number}} is a technical correction. Nobody is told of those.',
    withdrawn: 'Edition {{number}} was withdrawn. Nobody can be told of it.',
    past: 'Edition {{number}} is no longer in force. Nobody can be told of it.',
    afterwards: 'Edition {{number}} was entered afterwards. It is not a change, so nobody is told about it.',
    notWithdrawn: 'Edition {{number}} has not been withdrawn.',
    nobodyTold: 'Nobody was told about edition {{number}}, so nobody needs to know that it is withdrawn.',
    toldPurged:
      'We have deleted who was told about edition {{number}}. That is why we cannot write to them again.',
    over: 'The mailing has been sent or stopped already.',
    notOver: 'Mails are still being sent. Wait until that is done.',
    early: 'It is not time yet.',
    purged: 'We have deleted who got which mail. That is why they cannot be sent again.',
    which: 'Choose whether the failed or the uncertain mails are to be sent again.',
    noAddress: 'Your user has no e-mail address.',
    notSent: 'The mail server did not take the test. Try again, or ask whoever looks after the server.',
  },
}

/** The collections in the admin panel. */
export const mailingCollections = {
  policyMailings: {
    singular: 'Mailing about a change',
    plural: 'Mailings about changes',
    description:
      'Who was told by mail of a new edition of a policy. You send such a mailing from the policy’s editions.',
    slug: { label: 'Policy' },
    number: { label: 'Edition' },
    audience: { label: 'Recipients' },
    state: {
      label: 'State',
      options: { scheduled: 'Planned', sending: 'Being sent', finished: 'Sent', cancelled: 'Stopped' },
    },
    sendAt: { label: 'To be sent' },
    createdAt: { label: 'Decided' },
    createdBy: { label: 'Decided by' },
    finishedAt: { label: 'Finished' },
    total: { label: 'In all' },
    sent: { label: 'Sent' },
    failed: { label: 'Failed' },
    uncertain: { label: 'Uncertain' },
  },
  policyMails: { singular: 'Mail about a change', plural: 'Mails about changes' },
}
