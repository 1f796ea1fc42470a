import { CookiesBlock } from './cookies-block.js'
import { Heading } from './heading.js'
import { AuthorityBlock, ControllerBlock } from './live-blocks.js'
import type { PageSection, PolicyPage } from './page.js'
import { RichText } from './rich-text.js'
import { RightsBlock } from './rights-block.js'
import { languageName, languageProps } from './words.js'

const liveBlocks = {
  controller: ControllerBlock,
  authority: AuthorityBlock,
  rights: RightsBlock,
  cookies: CookiesBlock,
} as const

interface SectionProps {
  readonly section: PageSection
  readonly page: PolicyPage
}

/** Says where the translation is not as good as the text in the default language. */
const GapLine = ({ section: { gap }, page: { view, words } }: SectionProps) =>
  gap && (
    <p className="privacy-gap">
      {words.t(`policy.gap.${gap}`, { language: languageName(view.defaultLocale, words) })}
    </p>
  )

export const Section = ({ section, page }: SectionProps) => {
  const { words } = page
  const { heading, number, content, live } = section
  const Live = live && liveBlocks[live]
  const level = page.headingLevel + section.depth
  return (
    <section id={section.anchor} className="privacy-section">
      <Heading level={level} {...languageProps(heading.locale, words.locale)}>
        <span className="privacy-number">{number}</span> {heading.value}
      </Heading>
      <GapLine section={section} page={page} />
      {content && (
        <div className="privacy-text" {...languageProps(content.locale, words.locale)}>
          <RichText
            content={content.value}
            page={page}
            tableLabel={(table, of) =>
              words.t(of > 1 ? 'policy.tableNumbered' : 'policy.table', {
                table,
                number,
                heading: heading.value,
              })
            }
          />
        </div>
      )}
      {Live && <Live page={page} level={level + 1} />}
    </section>
  )
}
