import type { Audience } from '../policy/audiences.js'
import type { PagePaths } from '../server/context.js'
import type { PolicyView } from '../server/views.js'
import { AudienceFilter, audienceName, Contents } from './contents.js'
import { EditionLine } from './edition-line.js'
import { Footnotes } from './footnotes.js'
import { Heading } from './heading.js'
import { Notices } from './notices.js'
import { policyPage, type PolicyPage } from './page.js'
import { RichText } from './rich-text.js'
import { Section } from './section.js'
import { Day, languageProps, withNodes } from './words.js'

export interface PolicyProps {
  readonly view: PolicyView
  /** Addresses of the site's policy pages: `privacyContext(payload).paths`. */
  readonly paths: PagePaths
  /** Heading level of the title; sections follow below it. 1 unless told. */
  readonly headingLevel?: number
  /** Shows only what concerns this audience (a key, for example `pupils`). Null: everything. */
  readonly audience?: string | null
  /** The site's own audiences, for their names: `privacyContext(payload).audiences`. */
  readonly audiences?: readonly Audience[]
  /** The site's address: links to it are not marked as leaving. The school's website in the policy counts as well. */
  readonly siteUrl?: string | null
  /** IANA name, for instants that are shown as days. */
  readonly timeZone?: string
}

const Introduction = ({ page }: { readonly page: PolicyPage }) => {
  const { view, words } = page
  if (!view.introduction) return null
  return (
    <div
      className="privacy-text privacy-introduction"
      {...languageProps(view.introduction.locale, words.locale)}
    >
      <RichText
        content={view.introduction.value}
        page={page}
        tableLabel={(table, of) =>
          words.t(of > 1 ? 'policy.tableInIntroductionNumbered' : 'policy.tableInIntroduction', { table })
        }
      />
    </div>
  )
}

/**
 * An edition of the policy as a reader sees it, whatever its state: date of last update first (PN-18), contents,
 * sections, footnotes (AX-16). Server component: no hook, no script, no style of its own.
 */
export const Policy = ({
  view,
  paths,
  headingLevel = 1,
  audience = null,
  audiences = [],
  siteUrl = null,
  timeZone = 'Europe/Copenhagen',
}: PolicyProps) => {
  const { slug, locale, edition } = view
  const wholeHref =
    edition.state === 'inForce'
      ? paths.policy({ slug, locale })
      : paths.edition({ slug, locale, number: edition.number })
  const page = policyPage(view, { headingLevel, audience, siteUrl, wholeHref, timeZone })
  const { words, sections } = page
  const chosen = audience !== null && { audience: audienceName(audience, words, audiences) }
  return (
    <article className="privacy privacy-policy" lang={words.locale}>
      <header className="privacy-header">
        <p className="privacy-updated">
          {withNodes(words, 'policy.lastUpdated', { day: <Day day={view.lastUpdated} words={words} /> })}
        </p>
        <Heading level={headingLevel} {...languageProps(view.title.locale, words.locale)}>
          {view.title.value}
        </Heading>
        <EditionLine view={view} paths={paths} words={words} />
        <Notices view={view} paths={paths} words={words} timeZone={timeZone} />
        <AudienceFilter page={page} audience={audience} audiences={audiences} />
        {chosen && (
          <p className="privacy-chosen">
            {words.t(sections.length > 0 ? 'policy.onlyFor' : 'policy.nothingFor', chosen)}{' '}
            <a href={wholeHref}>{words.t('policy.wholePolicy')}</a>
          </p>
        )}
      </header>
      {sections.length > 1 && <Contents page={page} />}
      <div className="privacy-body">
        <Introduction page={page} />
        {sections.map((section) => (
          <Section key={section.id} section={section} page={page} />
        ))}
        <Footnotes page={page} />
      </div>
    </article>
  )
}
