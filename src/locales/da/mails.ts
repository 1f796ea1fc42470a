/** Mails om tilmeldinger. De gentager aldrig noget, som den tilmeldte selv har skrevet. */
export const mails = {
  confirm: {
    subject: 'Bekræft din tilmelding til {{title}}',
    subject_policy: 'Bekræft, at du vil have besked om {{policy}}',
    greeting: 'Hej',
    intro: 'Nogen har tilmeldt denne adresse til {{title}} fra {{sender}}. Var det dig, så bekræft det her:',
    intro_policy:
      'Nogen har bedt {{sender}} om at skrive til denne adresse, når {{policy}} ændres væsentligt. Var det dig, så bekræft det her:',
    intro_both:
      'Nogen har tilmeldt denne adresse til {{title}} fra {{sender}} og bedt om besked, når privatlivspolitikken ændres væsentligt. Var det dig, så bekræft begge dele her:',
    days_one: 'Linket virker i én dag.',
    days_other: 'Linket virker i {{count}} dage.',
    ignore:
      'Var det ikke dig, skal du ikke gøre noget. Så sletter vi adressen igen, og du får ikke mere fra os.',
  },
  already: {
    subject: 'Du er allerede tilmeldt {{title}}',
    subject_policy: 'Du får allerede besked om {{policy}}',
    greeting: 'Hej',
    intro:
      'Nogen har tilmeldt denne adresse til {{title}} fra {{sender}}. Du er tilmeldt i forvejen, så du skal ikke gøre noget.',
    intro_policy:
      'Nogen har bedt {{sender}} om at skrive til denne adresse, når {{policy}} ændres væsentligt. Det gør vi i forvejen, så du skal ikke gøre noget.',
  },
  footer: {
    sender: 'Du får denne mail, fordi adressen er skrevet i tilmeldingen til {{title}} hos {{sender}}.',
    sender_policy:
      'Du får denne mail, fordi adressen er skrevet hos {{sender}} i formularen, hvor man kan få besked om {{policy}}.',
    manage: 'Se, ret eller slet det, vi har gemt om dig:',
    unsubscribe: 'Meld dig fra:',
  },
}
