/** An instant as people write it, in the site's time zone: `21. november 2026 kl. 14.05`. */
export const formatInstant = (instant: string, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant))
