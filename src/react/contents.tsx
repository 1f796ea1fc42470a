/** The way around a policy: what is in it, and whom it concerns. */
import { type Audience, builtInAudiences } from '../policy/audiences.js'
import { Heading } from './heading.js'
import type { PageSection, PolicyPage } from './page.js'
import { languageProps, type Words } from './words.js'

interface Entry {
  readonly section: PageSection
  readonly below: readonly PageSection[]
}

/** Each outermost section with those that follow it, deeper, up to the next. */
const entries = (sections: readonly PageSection[]): readonly Entry[] => {
  const depth = sections[0]?.depth ?? 1
  const starts = sections.flatMap((section, index) => (section.depth <= depth ? [index] : []))
  return starts.flatMap((start, index) => {
    const section = sections[start]
    return section ? [{ section, below: sections.slice(start + 1, starts[index + 1]) }] : []
  })
}

const Entries = ({
  sections,
  words,
}: {
  readonly sections: readonly PageSection[]
  readonly words: Words
}) => (
  <ul>
    {entries(sections).map(({ section, below }) => (
      <li key={section.id}>
        <a href={`#${section.anchor}`}>
          <span className="privacy-number">{section.number}</span>{' '}
          <span {...languageProps(section.heading.locale, words.locale)}>{section.heading.value}</span>
        </a>
        {below.length > 0 && <Entries sections={below} words={words} />}
      </li>
    ))}
  </ul>
)

export const Contents = ({ page }: { readonly page: PolicyPage }) => (
  <nav className="privacy-contents" aria-labelledby="privacy_contents">
    <Heading level={page.headingLevel + 1} id="privacy_contents">
      {page.words.t('policy.contents')}
    </Heading>
    <Entries sections={page.sections} words={page.words} />
  </nav>
)

/** The name of an audience: the site's own, else the package's, else its key. */
export const audienceName = (key: string, words: Words, own: readonly Audience[]): string => {
  const label = own.find((audience) => audience.key === key)?.label
  const builtIn = (builtInAudiences as readonly string[]).includes(key)
  return (
    label?.[words.locale] ?? (builtIn ? words.t(`audiences.${key}`) : (Object.values(label ?? {})[0] ?? key))
  )
}

/** The query that chooses an audience: `?for=pupils`. */
export const audienceQuery = 'for'

export interface AudienceFilterProps {
  readonly page: PolicyPage
  readonly audience: string | null
  readonly audiences: readonly Audience[]
}

/** Links, not a form: works without script. Nothing where no section names an audience. */
export const AudienceFilter = ({ page, audience, audiences }: AudienceFilterProps) => {
  const { words, view, wholeHref } = page
  const used = [...new Set(view.sections.flatMap((section) => section.audiences))]
  if (used.length === 0) return null
  const choices = [
    { key: null, href: wholeHref, name: words.t('policy.everybody') },
    ...used.map((key) => ({
      key,
      href: `${wholeHref}${wholeHref.includes('?') ? '&' : '?'}${audienceQuery}=${encodeURIComponent(key)}`,
      name: audienceName(key, words, audiences),
    })),
  ]
  return (
    <nav className="privacy-audiences" aria-labelledby="privacy_audiences">
      <p id="privacy_audiences">{words.t('policy.sectionsFor')}</p>
      <ul>
        {choices.map(({ key, href, name }) => (
          <li key={href}>
            <a href={href} aria-current={key === audience ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
