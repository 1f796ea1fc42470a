/** What the site stores, from one notice: the same words that the banner and the panel are made from. */
import type { ReactNode } from 'react'
import type { Notice, NoticeCategory } from '../consent/notice.js'
import { authorities } from '../policy/authorities.js'
import { localDate } from '../policy/dates.js'
import { DeclaredServiceView, type DeclaredProps } from './declared-service.js'
import { Heading } from './heading.js'
import { TextLink } from './link.js'
import { Day, languageName, languageProps, type Words, withNodes, wordsFor } from './words.js'

export interface CookieDeclarationProps {
  /** Null before the first notice. */
  readonly notice: Notice | null
  /** The page's language, where there is no notice to tell. */
  readonly locale?: string
  /** Heading level of the title; categories stand one below it, services two. 2 unless told. */
  readonly headingLevel?: number
  /** IANA name: the notice's date is shown as a day. */
  readonly timeZone?: string
  /** What this visitor chose, between the list and its introduction. */
  readonly ownState?: ReactNode
}

/** Shown for all, for a declaration is read on other devices too; the panel shows that of the browser at hand. */
const browsers = ['safariPhone', 'chromeAndroid', 'edge', 'firefox', 'chrome'] as const

const ownHostsNone: ReadonlySet<string> = new Set()

const Category = ({ category, ...props }: DeclaredProps & { readonly category: NoticeCategory }) => {
  const { words, locale, level } = props
  const language = languageProps(locale, words.locale)
  return (
    <section className="privacy-category">
      <Heading level={level} {...language}>
        {category.title}
      </Heading>
      <p {...language}>{category.description}</p>
      <p className="privacy-nothing">
        {words.t(category.locked ? 'declaration.locked' : 'declaration.asked')}
      </p>
      {category.services.map((service) => (
        <DeclaredServiceView key={service.key} service={service} {...props} level={level + 1} />
      ))}
    </section>
  )
}

/** Date and number of the notice, and every category of it. */
export const DeclaredList = ({
  notice,
  words,
  level,
  timeZone,
}: {
  readonly notice: Notice
  readonly words: Words
  /** Of the categories' headings. */
  readonly level: number
  readonly timeZone: string
}) => {
  const day = localDate(new Date(notice.publishedAt), timeZone)
  return (
    <>
      <p className="privacy-updated">
        {withNodes(
          words,
          'declaration.published',
          { day: <Day day={day} words={words} /> },
          { revision: notice.revision },
        )}
      </p>
      {notice.partlyIn && (
        <p className="privacy-gap">
          {words.t('policy.gap.some', { language: languageName(notice.partlyIn, words) })}
        </p>
      )}
      {notice.categories.length === 0 && <p>{words.t('declaration.empty')}</p>}
      {notice.categories.map((category) => (
        <Category key={category.key} category={category} words={words} locale={notice.locale} level={level} />
      ))}
    </>
  )
}

/** How to refuse and delete, in each browser; that a choice holds in one only (CK-35); who supervises. */
export const HowToRefuse = ({ words, level }: { readonly words: Words; readonly level: number }) => {
  const { t, locale } = words
  const { name, website } = authorities.digitaliseringsstyrelsen
  const authority = name[locale === 'da' ? 'da' : 'en']
  return (
    <section className="privacy-how">
      <Heading level={level}>{t('declaration.how.title')}</Heading>
      <p>{t('declaration.how.intro')}</p>
      <p>
        <strong>{t('declaration.how.onlyHere')}</strong>
      </p>
      <dl className="privacy-browsers">
        {browsers.map((browser) => (
          <div key={browser}>
            <dt>{t(`declaration.how.browsers.${browser}`)}</dt>
            <dd>{t(`panel.${browser}`)}</dd>
          </div>
        ))}
      </dl>
      <Heading level={level}>{t('declaration.authority.title')}</Heading>
      <p>
        {withNodes(words, 'declaration.authority.text', {
          name: (
            <TextLink href={website} words={words} own={ownHostsNone}>
              {authority}
            </TextLink>
          ),
        })}
      </p>
    </section>
  )
}

/** Server component: no hook, no script. Only the slot may hold what needs them. */
export const CookieDeclaration = ({
  notice,
  locale,
  headingLevel = 2,
  timeZone = 'Europe/Copenhagen',
  ownState,
}: CookieDeclarationProps) => {
  const words = wordsFor(notice?.locale ?? locale ?? 'da')
  return (
    <section className="privacy privacy-declaration" lang={words.locale}>
      <Heading level={headingLevel}>{words.t('declaration.title')}</Heading>
      <p>{words.t('declaration.intro')}</p>
      {ownState}
      {notice ? (
        <DeclaredList notice={notice} words={words} level={headingLevel + 1} timeZone={timeZone} />
      ) : (
        <p>{words.t('declaration.notYet')}</p>
      )}
      <HowToRefuse words={words} level={headingLevel + 1} />
    </section>
  )
}
