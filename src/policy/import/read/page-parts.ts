/** What a web page puts around its text: menus, sidebars, links that skip to the text. */
import { type Block, linesIn } from '../lines.js'
import type { SetAside } from '../types.js'

export interface Stretch {
  readonly tag: 'main' | 'article'
  /** Blocks from here up to and without `end`. */
  readonly start: number
  readonly end: number
}

type Attribute = (name: string) => string | null

const roles = /^(?:navigation|banner|contentinfo|complementary|search)$/
const classes =
  /(?:^|\s)(?:sidebar|widget-area|skip-links?|skip-to-content|screen-reader-text|sr-only|visually-hidden|breadcrumbs?|site-(?:header|footer|navigation)|cookie-(?:banner|notice)|sharedaddy|post-navigation|comments-area)(?=\s|$)/i

export const isPagePart = (tag: string, attribute: Attribute): boolean =>
  tag !== 'body' &&
  tag !== 'html' &&
  (roles.test(attribute('role') ?? '') || classes.test((attribute('class') ?? '').slice(0, 1000)))

/** The element that holds the page's text, by its name or its role. */
export const contentTag = (tag: string, attribute: Attribute): Stretch['tag'] | null => {
  const role = attribute('role')
  if (tag === 'main' || role === 'main') return 'main'
  return tag === 'article' || role === 'article' ? 'article' : null
}

const lettersIn = (blocks: readonly Block[]): number =>
  linesIn(blocks).reduce((sum, { text }) => sum + text.length, 0)
/** Less than this of a page's words is no policy. */
const least = 0.2

/** The one `main`, or without it the one `article`; all of it where there is neither, or several. */
export const contentOf = (
  blocks: readonly Block[],
  stretches: readonly Stretch[],
): { blocks: readonly Block[]; setAside: readonly SetAside[] } => {
  const whole = { blocks, setAside: [] }
  const outer = stretches.filter(({ start, end }) => end > start)
  const mains = outer.filter(({ tag }) => tag === 'main')
  const articles = outer.filter(({ tag }) => tag === 'article')
  const [content] = mains.length > 0 ? mains : articles
  if (!content || (mains.length > 0 ? mains : articles).length !== 1) return whole
  const inner = blocks.slice(content.start, content.end)
  if (lettersIn(inner) < lettersIn(blocks) * least) return whole
  const around = [blocks.slice(0, content.start), blocks.slice(content.end)]
  return {
    blocks: inner,
    setAside: around.flatMap((part) => {
      const text = linesIn(part)
        .map((line) => line.text)
        .join('\n')
      return text === '' ? [] : [{ reason: 'pageParts', text }]
    }),
  }
}

/** "<indsæt navn>" is read as an element; the words of a template are no element. */
export const isPlaceholder = (tag: string): boolean =>
  /^(?:indsæt|anfør|angiv|skriv|udfyld|navn|skolens|skolenavn|dato|adresse|telefon|email|insert|enter|name|school|date)$/.test(
    tag,
  )
