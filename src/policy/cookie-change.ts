/** Whether a change of a policy concerns cookies: then the cookie banner may mention it, and otherwise not (PN-18). */
import { canonicalJson } from './canonical.js'
import type { PolicyContent, Section } from './content.js'

/** A section that shows the cookie declaration, with the sections below it. */
const belongsTo = (sections: readonly Section[], start: number): readonly Section[] => {
  const { level } = sections[start] as Section
  const end = sections.findIndex((section, at) => at > start && section.level <= level)
  return sections.slice(start, end === -1 ? undefined : end)
}

/** What a policy itself says about cookies, in every language. The list of cookies is never part of an edition. */
const cookieText = ({ sections }: Pick<PolicyContent, 'sections'>): string =>
  canonicalJson(
    sections.flatMap(({ live }, at) =>
      live === 'cookies'
        ? belongsTo(sections, at).map(({ id, heading, content, audiences, live: block }) => ({
            id,
            heading,
            content,
            audiences,
            live: block,
          }))
        : [],
    ),
  )

/** True where the declaration was added, removed or moved among other words, or the text around it reads otherwise. */
export const concernsCookies = (
  before: Pick<PolicyContent, 'sections'>,
  after: Pick<PolicyContent, 'sections'>,
): boolean => cookieText(before) !== cookieText(after)
