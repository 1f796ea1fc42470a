/** Whether a policy tells about the cookies that the site declares: the list itself, or the way to it. */
import type { PolicyContent } from './content.js'
import { linksOf } from './rich-text/walk.js'

export interface DeclaredCookies {
  /** Paths of the cookie page, one for each language: `/cookies`, `/en/cookies`. */
  readonly pages: readonly string[]
}

/** Any host will do: an address is resolved against it only to find its path. */
const anyHost = 'https://host.invalid'

/** `/cookies` for `/cookies/`, `/cookies#valg` and `https://skole.dk/cookies`; null for what is no web address. */
const pathOf = (address: string): string | null => {
  try {
    const { protocol, pathname } = new URL(address, anyHost)
    return /^https?:$/.test(protocol) ? pathname.replace(/(?<=.)\/+$/, '') : null
  } catch {
    return null
  }
}

/** True where a section shows the cookie list, or where any text, in any language, links to the cookie page. */
export const mentionsCookies = (
  { introduction, sections }: PolicyContent,
  { pages }: DeclaredCookies,
): boolean => {
  if (sections.some(({ live }) => live === 'cookies')) return true
  const wanted = new Set(pages.map(pathOf))
  const texts = [introduction, ...sections.map(({ content }) => content)].flatMap((text) =>
    Object.values(text),
  )
  return texts.some((text) =>
    (text ? linksOf(text) : []).some(({ fields }) => {
      const path = pathOf(fields.url)
      return path !== null && wanted.has(path)
    }),
  )
}
