/** Mails om tilmeldinger. De gentager aldrig noget, som den tilmeldte selv har skrevet. */
export const mails = {
  confirm: {
    subject: 'Bekræft din tilmelding til {{title}}',
    greeting: 'Hej',
    intro: 'Nogen har tilmeldt denne adresse til {{title}} fra {{sender}}. Var det dig, så bekræft det her:',
    days_one: 'Linket virker i én dag.',
    days_other: 'Linket virker i {{count}} dage.',
    ignore:
      'Var det ikke dig, skal du ikke gøre noget. Så sletter vi adressen igen, og du får ikke mere fra os.',
  },
  already: {
    subject: 'Du er allerede tilmeldt {{title}}',
    greeting: 'Hej',
    intro:
      'Nogen har tilmeldt denne adresse til {{title}} fra {{sender}}. Du er tilmeldt i forvejen, så du skal ikke gøre noget.',
  },
  footer: {
    sender: 'Du får denne mail, fordi adressen er skrevet i tilmeldingen til {{title}} hos {{sender}}.',
    manage: 'Se, ret eller slet det, vi har gemt om dig:',
    unsubscribe: 'Meld dig fra:',
  },
} as const
