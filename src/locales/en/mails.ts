/** Mails about sign-ups. They never repeat anything that the person who signed up has written. */
export const mails = {
  confirm: {
    subject: 'Confirm your sign-up for {{title}}',
    greeting: 'Hello',
    intro:
      'Somebody has signed up this address for {{title}} from {{sender}}. If it was you, confirm it here:',
    days_one: 'The link works for one day.',
    days_other: 'The link works for {{count}} days.',
    ignore:
      'If it was not you, do nothing. Then we erase the address again, and you get nothing more from us.',
  },
  already: {
    subject: 'You are already signed up for {{title}}',
    greeting: 'Hello',
    intro:
      'Somebody has signed up this address for {{title}} from {{sender}}. You are signed up already, so there is nothing to do.',
  },
  footer: {
    sender: 'You get this e-mail because the address was written in the sign-up for {{title}} at {{sender}}.',
    manage: 'See, correct or erase what we keep about you:',
    unsubscribe: 'Unsubscribe:',
  },
} as const
