/** One language of a notice, with this site's addresses, as browsers get it. */
import type {
  DeclaredCategory,
  DeclaredService,
  Notice,
  NoticeContent,
  NoticeCategory,
  NoticeService,
} from '../../consent/notice.js'
import { wordsOf } from '../../consent/notice-words.js'
import type { Localized } from '../../policy/content.js'
import type { PrivacyContext } from '../context.js'
import type { StoredNotice } from './rows.js'

type Say = (text: Localized) => string

const filled = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

/** The text in one language, else in the default one, else in any. */
const speaking =
  (locale: string, defaultLocale: string): Say =>
  (text) =>
    [text[locale], text[defaultLocale], ...Object.values(text)].find(filled) ?? ''

const serviceIn = (service: DeclaredService<Localized>, say: Say): NoticeService => ({
  ...service,
  purpose: say(service.purpose),
  safeguard: service.safeguard && say(service.safeguard),
  exemption: service.exemption && {
    ...service.exemption,
    justification: say(service.exemption.justification),
  },
  cookies: service.cookies.map((cookie) => ({ ...cookie, purpose: say(cookie.purpose) })),
})

const categoryIn = (category: DeclaredCategory<Localized>, say: Say): NoticeCategory => ({
  ...category,
  title: say(category.title),
  description: say(category.description),
  services: category.services.map((service) => serviceIn(service, say)),
})

/** Everything that the default language says, this one says too. */
const isWhole = (content: NoticeContent, locale: string): boolean =>
  locale === content.defaultLocale ||
  wordsOf(content).every((text) => filled(text[locale]) || !filled(text[content.defaultLocale]))

const noTexts = {
  title: '',
  intro: '',
  thirdParties: '',
  changeable: '',
  reject: '',
  accept: '',
  choose: '',
}

export const noticeIn = (
  { paths, locales }: Pick<PrivacyContext, 'paths' | 'locales'>,
  { revision, publishedAt, content }: StoredNotice,
  locale: string,
): Notice => {
  const { defaultLocale, policySlug, texts } = content
  const say = speaking(locale, defaultLocale)
  return {
    revision,
    locale,
    ...(isWhole(content, locale) ? {} : { partlyIn: defaultLocale }),
    dir: locales.some(({ code, rtl }) => code === locale && rtl) ? 'rtl' : 'ltr',
    publishedAt,
    validMonths: content.validMonths,
    controller: content.controller.name,
    policyUrl: policySlug === null ? null : paths.policy({ slug: policySlug, locale }),
    cookiesUrl: paths.cookies({ locale }),
    receiptUrl: paths.receipt({ locale }),
    texts: texts[locale] ?? texts[defaultLocale] ?? noTexts,
    categories: content.categories.map((category) => categoryIn(category, say)),
  }
}
