/** Mails about sign-ups. They never repeat anything that the person who signed up has written. */
export const mails = {
  confirm: {
    subject: 'Confirm your sign-up for {{title}}',
    subject_policy: 'Confirm that you want to be told about {{policy}}',
    greeting: 'Hello',
    intro:
      'Somebody has signed up this address for {{title}} from {{sender}}. If it was you, confirm it here:',
    intro_policy:
      'Somebody has asked {{sender}} to write to this address when {{policy}} changes significantly. If it was you, confirm it here:',
    intro_both:
      'Somebody has signed up this address for {{title}} from {{sender}}, and asked to be told when the privacy policy changes significantly. If it was you, confirm both here:',
    days_one: 'The link works for one day.',
    days_other: 'The link works for {{count}} days.',
    ignore:
      'If it was not you, do nothing. Then we delete the address again, and you will not hear from us again.',
  },
  already: {
    subject: 'You are already signed up for {{title}}',
    subject_policy: 'You are already told about {{policy}}',
    greeting: 'Hello',
    intro:
      'Somebody has signed up this address for {{title}} from {{sender}}. You are signed up already, so there is nothing to do.',
    intro_policy:
      'Somebody has asked {{sender}} to write to this address when {{policy}} changes significantly. We do so already, so there is nothing to do.',
  },
  footer: {
    sender: 'You get this e-mail because the address was written in the sign-up for {{title}} at {{sender}}.',
    sender_policy:
      'You get this e-mail because the address was written at {{sender}} in the form for being told about {{policy}}.',
    manage: 'See, correct or delete what we keep about you:',
    unsubscribe: 'Unsubscribe:',
  },
}
