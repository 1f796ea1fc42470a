/** Addresses of sections on the page. */

const maxLength = 60
const nameless = 'afsnit'

/**
 * Names that are taken elsewhere: `#cookies` opens the panel (src/consent/anchors.ts), and lists that hide cookie banners
 * name ids such as `cookie-policy` and `privacy-note` (CK-46).
 */
const takenElsewhere = /cookie|consent|gdpr|privacy|disclaimer/

const danish: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
}

/** Lower-case ASCII with hyphens; Danish letters as they are spelled without them. */
const slug = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåßđðþł]/g, (letter) => danish[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

const cut = (text: string, length: number): string => text.slice(0, length).replace(/-+$/, '')

/**
 * An anchor for a new section: ASCII, at most 60 characters, never empty, different from those taken and from names that
 * mean something elsewhere. Sections that have such an anchor already keep it.
 * @param taken the anchors of the policy's other sections
 */
export const anchorFrom = (heading: string, taken: ReadonlySet<string>): string => {
  const name = slug(heading)
  const base = cut(takenElsewhere.test(name) ? `${nameless}-${name}` : name, maxLength) || nameless
  const numbered = (n: number): string => {
    const suffix = n === 1 ? '' : `-${n}`
    return cut(base, maxLength - suffix.length) + suffix
  }
  const free = (n: number): string => (taken.has(numbered(n)) ? free(n + 1) : numbered(n))
  return free(1)
}
