/** The rights (PN-08, PN-09), with the right to object told apart (PN-16) and the authority's address at the complaint. */
import { toldApart, toldWithAuthority } from '../policy/rights.js'
import { Heading } from './heading.js'
import { AuthorityAddress, type LiveBlockProps } from './live-blocks.js'
import { languageProps } from './words.js'

export const RightsBlock = ({ page, level }: LiveBlockProps) => {
  const { rights, authority } = page.view.facts
  const language = languageProps(rights.locale, page.words.locale)
  return (
    <div className="privacy-rights">
      {rights.value.map((right) => (
        <div
          key={right.key}
          className={right.key === toldApart ? 'privacy-right privacy-apart' : 'privacy-right'}
        >
          <Heading level={level} {...language}>
            {right.title}
          </Heading>
          <p {...language}>{right.text}</p>
          {right.key === toldWithAuthority && <AuthorityAddress authority={authority} page={page} />}
        </div>
      ))}
    </div>
  )
}
