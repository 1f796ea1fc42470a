/** Newsletter sign-ups: the form, the pages behind the links in mails, and what editors see. */
export const newsletter = {
  page: { title: 'Newsletter' },
  /** The list of those who want to know when the policy changes. The title stands inside sentences: "we send you …". */
  policy: {
    /** The policy in a sentence. */
    general: 'the privacy policy',
    named: '“{{policy}}”',
    title: 'a message when {{policy}} changes significantly',
    frequency: 'only when the policy changes significantly',
  },
  /** What is consented to. Kept word for word with every sign-up. */
  wording: {
    purpose:
      'We use your e-mail address to send you {{title}}. We use it for nothing but what you say yes to.',
    frequency: 'How often it comes: {{frequency}}.',
    frequency_policy: 'We write {{frequency}}.',
    sender: 'It is sent by {{sender}}.',
    sender_policy: '{{sender}} sends it.',
    stop: 'You can unsubscribe at any time. There is a link in every e-mail.',
    required: 'We need your e-mail address. Without it we cannot send you anything.',
    optional: 'The rest is up to you. You get the same if you leave it out.',
    kept_zero:
      'We keep the details until you unsubscribe. Then we delete them. If you do not confirm the sign-up, we delete it after {{pending}} days.',
    kept_one:
      'We keep the details until you unsubscribe. Then we delete them. For one day after that we keep a proof that you said yes. Your address cannot be read from it. If you do not confirm the sign-up, we delete it after {{pending}} days.',
    kept_other:
      'We keep the details until you unsubscribe. Then we delete them. For {{count}} days after that we keep a proof that you said yes. Your address cannot be read from it. If you do not confirm the sign-up, we delete it after {{pending}} days.',
    under15: 'Are you under {{age}}? Then a parent or guardian has to say yes before you sign up.',
    consent: 'Yes please, send me {{title}} by e-mail.',
    consent_policy: 'Write to me when the policy changes significantly',
    consentNamed: 'Write to me when {{policy}} changes significantly',
  },
  form: {
    title: 'Sign up for {{title}}',
    title_policy: 'Be told when the privacy policy changes',
    titleNamed: 'Get {{title}}',
    email: 'E-mail address',
    emailRequired: 'required',
    name: 'Name',
    address: 'Address',
    fieldOptional: 'optional',
    submit: 'Sign me up',
    submit_policy: 'Tell me',
    trap: 'Leave this field empty',
    choose: 'Tick what you want to get',
    more: 'Read more about what we use your details for',
    morePolicy: 'About being told when the policy changes:',
    problems: 'The sign-up was not sent. Correct the fields below and try again.',
  },
  sent: {
    title: 'Look in your inbox',
    text: 'We have written to {{email}}. Open the e-mail and follow the link in it. You are only signed up once you have confirmed.',
    sender: 'The e-mail comes from {{sender}}.',
    spam: 'Cannot find it? Look in the folder for unwanted mail (spam).',
    wrong: 'Correct the address, or send again',
    wait: 'If no e-mail comes, wait five minutes and try again.',
    filled:
      'If a program filled in the fields for you, it may have written in a field that you cannot see. Then no e-mail comes. Type your address yourself and send again.',
    contact: 'If that does not help, write to {{email}}.',
  },
  errors: {
    off: 'This site takes no sign-ups.',
    email: 'Write an e-mail address that exists, for example name@example.com.',
    name: 'Write the name on one line of at most {{max}} characters.',
    address: 'Write the address in at most {{max}} characters.',
    consent: 'Tick the box if you want to sign up. Without your yes we may not send anything.',
    list: 'There is nothing of that name to sign up for. Choose one of these: {{known}}.',
    wording: 'The text has changed since you opened the page. Read it again before you sign up.',
    evidence:
      'Write how the person consented, for example where and when the slip was filled in. At most {{max}} characters.',
    addresses: 'Paste at least one e-mail address.',
    noSignUp: 'There is no such sign-up.',
    taken: 'The address is signed up already.',
    action: 'That action is unknown.',
  },
  /** Pages that the links in mails lead to. */
  confirm: {
    title: 'Confirm your sign-up',
    question: 'Do you want to sign up {{email}} for {{title}}?',
    question_policy: 'Do you want to be told at {{email}} when {{policy}} changes significantly?',
    question_both:
      'Do you want to sign up {{email}} for {{title}}, and be told there when the privacy policy changes significantly?',
    button: 'Yes, sign me up',
    button_policy: 'Yes, tell me',
    button_both: 'Yes, both',
    doneTitle: 'You are signed up',
    done: 'From now on we send you {{title}}.',
    done_both:
      'From now on we send you {{title}}, and we write to you when the privacy policy changes significantly. You can stop one and keep the other.',
    lostTitle: 'The link no longer works',
    lost: 'It has been used or is too old. If you have confirmed already, all is well. Otherwise you can sign up again.',
  },
  unsubscribe: {
    title: 'Unsubscribe',
    question: 'Do you want to stop getting {{title}} at {{email}}?',
    question_policy: 'Do you no longer want to be told at {{email}} when {{policy}} changes significantly?',
    button: 'Yes, unsubscribe me',
    doneTitle: 'You are unsubscribed',
    done: 'We send you nothing more, and your address is deleted.',
    doneOne: 'We do not send you that any more, and that sign-up is deleted.',
    still: {
      confirmed: 'You still get {{title}}. Do you want to stop that too?',
      pending: 'You have also asked for {{title}}, but not confirmed it. Do you want to delete that?',
    },
    proof_zero: 'We have kept nothing.',
    proof_one:
      'We keep a proof that you once said yes. Your address cannot be read from it, and it will be deleted in one day.',
    proof_other:
      'We keep a proof that you once said yes. Your address cannot be read from it, and it will be deleted in {{count}} days.',
    held_one:
      'For at most one day we keep a code from which nobody can read your address. It keeps others from filling your inbox by entering your address again and again.',
    held_other:
      'For at most {{count}} days we keep a code from which nobody can read your address. It keeps others from filling your inbox by entering your address again and again.',
    goneTitle: 'You are not signed up',
    gone: 'The address is already unsubscribed or deleted. There is nothing more to do.',
  },
  manage: {
    title: 'What we keep about you',
    intro: 'Here you can see everything we keep about your sign-up, correct it and delete it.',
    list: 'Sign-up for',
    email: 'E-mail address',
    name: 'Name',
    address: 'Address',
    language: 'Language',
    state: 'State',
    states: { pending: 'Not confirmed yet', confirmed: 'Signed up' },
    requestedAt: 'You asked for it',
    confirmedAt: 'You confirmed it',
    evidence: 'How you consented',
    wording: 'What you consented to',
    alsoPolicy: 'What you ticked besides',
    alsoAsked: 'Signed up with other details {{when}}, not confirmed',
    other: 'See your other sign-up too: {{title}}',
    correct: 'Correct the details',
    otherEmail: 'Want the e-mail at another address? Sign up the new address and unsubscribe this one.',
    save: 'Save',
    saved: 'Saved.',
    erase: 'Delete everything',
    eraseText: 'Then we delete everything on this page, and do not write to you about it again.',
    download: 'Download it as a file (JSON)',
    unnamed: 'Not given',
  },
  invalid: {
    title: 'The link does not work',
    text: 'The link is not whole. Try to copy the whole link from the e-mail, or open it in another way.',
  },
  refused: 'Your sign-up was not sent',
  back: 'To the newsletter',
}

export const signups = {
  singular: 'Sign-up',
  plural: 'Newsletter sign-ups',
  description:
    'Only those who have confirmed may get the newsletter. Unconfirmed sign-ups are deleted automatically. Rows cannot be edited here: the person corrects them by the link in the mail.',
  descriptionDirect:
    'Only those who have confirmed may get the newsletter. Rows cannot be edited here: the person corrects them by the link in the mail. This server runs no jobs (jobs.autoRun). So what is too old is deleted only when somebody signs up.',
  list: { label: 'Newsletter' },
  state: {
    label: 'State',
    options: {
      pending: 'Not confirmed',
      confirmed: 'Confirmed',
      ended: 'Ended (locked proof)',
      barred: 'Must not be written to (locked mark)',
    },
  },
  email: { label: 'E-mail address' },
  name: { label: 'Name' },
  address: { label: 'Address' },
  locale: { label: 'Language' },
  method: {
    label: 'How',
    options: { form: 'The form', api: 'Another program', paper: 'On paper', import: 'From another system' },
  },
  wording: { label: 'The text consented to', description: 'The number of the kept text.' },
  alsoPolicy: {
    label: 'Wants to be told of policy changes too',
    description:
      'The number of the text consented to. It becomes a sign-up of its own once the address is confirmed.',
  },
  evidence: { label: 'Evidence', description: 'How the person consented on paper or in another system.' },
  enteredBy: { label: 'Entered by' },
  requestedAt: { label: 'Signed up' },
  confirmedAt: { label: 'Confirmed' },
  endedAt: { label: 'Ended' },
}

export const wordings = {
  singular: 'Sign-up text',
  plural: 'Sign-up texts',
  description: 'The words that the form has shown before anybody consented. They cannot be edited.',
  list: { label: 'Newsletter' },
  locale: { label: 'Language' },
  shownAt: { label: 'First shown' },
  content: { label: 'The text' },
}
