/** At fortælle folk, at politikken ændres: mailen, svar til redaktører og det, der vises i oversigterne. */
export const mailings = {
  subscribers: 'Dem, der har bedt om besked, når politikken ændres',
  told: 'Dem, der fik besked om udgave {{number}}',
  mail: {
    greeting: 'Hej',
    subject: {
      will: '{{title}} ændres den {{day}}',
      has: '{{title}} er ændret',
      withdrawn: '{{title}} bliver ikke ændret den {{day}} alligevel',
    },
    intro: {
      will: '{{sender}} har skrevet en ny udgave af »{{title}}«. Den gælder fra den {{day}}.',
      has: '{{sender}} har en ny udgave af »{{title}}«. Den gælder fra den {{day}}.',
    },
    kind: {
      material: 'Ændringen er væsentlig. Den kan få betydning for dig.',
      editorial: 'Ændringen er redaktionel: Teksten er blevet klarere, men reglerne er de samme.',
    },
    summary: 'Det er ændret:',
    onlyIn: 'Teksten om ændringen findes kun på {{language}}.',
    comparison: 'Se, hvad der er anderledes, ord for ord:',
    edition: 'Læs hele politikken:',
    withdrawn:
      '{{sender}} har skrevet til dig, at »{{title}}« ville blive ændret den {{day}}. Det bliver den ikke alligevel: Den nye udgave er trukket tilbage.',
    present: 'Læs politikken, som den er nu:',
    fate: 'Se, hvad der blev af den nye udgave:',
    test: {
      subject: 'Prøve: {{subject}}',
      footer:
        'Det er en prøve, som kun du har fået. I den rigtige mail står der her, hvordan man melder sig fra.',
    },
    footer: {
      asked: 'Du får denne mail, fordi du har bedt {{sender}} om besked, når politikken ændres.',
      sender: 'Du får denne mail fra {{sender}}.',
    },
  },
  errors: {
    audience: 'Vælg, hvem der skal have besked.',
    audienceBroken:
      'Modtagerne kan ikke læses. Den, der har bygget hjemmesiden, kan se hvorfor i serverens log.',
    nobody: 'Der er ingen i den gruppe endnu. Vælg en anden, eller lad være med at sende.',
    sendAtInvalid: 'Skriv en dag og et klokkeslæt, der findes.',
    sendAtPast: 'Tidspunktet er passeret. Vælg et senere, eller send nu.',
    sendAtLate: 'Vælg et tidspunkt, før udgaven træder i kraft. Folk skal vide det i forvejen.',
    sendAtFar: 'Vælg et tidspunkt inden for et år.',
    exists: 'Der er allerede sendt eller planlagt besked om udgave {{number}}.',
    none: 'Der er ikke planlagt nogen besked om udgaven.',
    technical: 'Udgave {{number}} er en teknisk rettelse. Den sender man ikke besked om.',
    withdrawn: 'Udgave {{number}} er trukket tilbage. Der kan ikke sendes besked om den.',
    past: 'Udgave {{number}} gælder ikke længere. Der kan ikke sendes besked om den.',
    afterwards: 'Udgave {{number}} er lagt ind bagefter. Den er ikke en ændring, så ingen får besked om den.',
    notWithdrawn: 'Udgave {{number}} er ikke trukket tilbage.',
    nobodyTold: 'Ingen har fået besked om udgave {{number}}, så ingen skal vide, at den er trukket tilbage.',
    toldPurged:
      'Vi har slettet, hvem der fik besked om udgave {{number}}. Derfor kan vi ikke skrive til dem igen.',
    over: 'Beskeden er allerede sendt eller stoppet.',
    notOver: 'Der sendes endnu. Vent, til det er færdigt.',
    early: 'Det er ikke tid endnu.',
    purged: 'Vi har slettet, hvem der fik hvilken mail. Derfor kan de ikke sendes igen.',
    which: 'Vælg, om det er de mislykkede eller de usikre mails, der skal sendes igen.',
    noAddress: 'Din bruger har ingen e-mailadresse.',
    notSent: 'Mailserveren tog ikke imod prøven. Prøv igen, eller spørg den, der passer serveren.',
  },
}

/** Samlingerne i administrationen. */
export const mailingCollections = {
  policyMailings: {
    singular: 'Besked om ændring',
    plural: 'Beskeder om ændringer',
    description:
      'Her står, hvem der har fået mail om en ny udgave af en politik. Du sender beskeden fra politikkens udgaver.',
    slug: { label: 'Politik' },
    number: { label: 'Udgave' },
    audience: { label: 'Modtagere' },
    state: {
      label: 'Status',
      options: { scheduled: 'Planlagt', sending: 'Sendes', finished: 'Sendt', cancelled: 'Stoppet' },
    },
    sendAt: { label: 'Sendes' },
    createdAt: { label: 'Besluttet' },
    createdBy: { label: 'Besluttet af' },
    finishedAt: { label: 'Færdig' },
    total: { label: 'I alt' },
    sent: { label: 'Sendt' },
    failed: { label: 'Mislykket' },
    uncertain: { label: 'Usikker' },
  },
  policyMails: { singular: 'Mail om ændring', plural: 'Mails om ændringer' },
}
