/** The doors that forms without script post to, as a refusal describes them: data. */
import { nameMaxLength, postalMaxLength } from '../../src/newsletter/fields.js'
import { translate } from '../../src/locales/index.js'
import { currentNotice } from '../../src/server/notices/read.js'
import type { FormDoor } from './refusal-page.js'

const name = { labelKey: 'newsletter.form.name', autocomplete: 'name', maxLength: nameMaxLength }
const address = {
  labelKey: 'newsletter.form.address',
  autocomplete: 'street-address',
  maxLength: postalMaxLength,
  rows: 3,
}
const email = { labelKey: 'newsletter.form.email', autocomplete: 'email', maxLength: 254 }

export const signUpDoor: FormDoor = {
  titleKey: 'newsletter.refused',
  backKey: 'newsletter.back',
  home: ({ newsletter }) => newsletter,
  typed: { email, name, address },
  resent: ['list', 'locale', 'wording', 'policyWording', 'consent', 'policy'],
}

/** The page behind a link in a mail: its form holds the link's token, which no other page repeats. */
export const linkDoor: FormDoor = {
  titleKey: 'errors.notSaved.title',
  backKey: 'newsletter.back',
  home: ({ newsletter }) => newsletter,
  typed: { name, address },
  resent: null,
}

export const consentDoor: FormDoor = {
  titleKey: 'consent.notSaved',
  backKey: 'consent.tryAgain',
  home: ({ cookies }) => cookies,
  typed: {},
  resent: ['revision', 'locale', 'decision', 'service', 'asked', 'return'],
  chosen: async ({ req }, locale, posted) => {
    const t = translate(locale)
    const notice = await currentNotice(req.payload, { locale })
    const texts = (name: string) => posted.filter(([given]) => given === name).map(([, text]) => text)
    const titles = new Map(
      (notice?.categories ?? []).flatMap(({ key, title, services }) => [
        [key, title] as const,
        ...services.map((service) => [service.key, service.name] as const),
      ]),
    )
    const services = texts('service').flatMap((key) => titles.get(key) ?? [])
    // A map, because whoever posts chooses the key: `toString` is no decision.
    const words = new Map([
      ['all', notice?.texts.accept],
      ['none', notice?.texts.reject],
      ['withdraw', t('cookiesPage.choice.withdraw')],
      ['choose', services.length > 0 ? services.join(', ') : notice?.texts.reject],
    ])
    const said = words.get(texts('decision')[0] ?? '')
    return said === undefined ? [] : [[t('consent.chosen'), said]]
  },
}
