import type { ConsentMarkup } from './index.js'

/** What embed.js shows, as the server puts it before the script. */
export interface Embedded {
  /** The stylesheet. */
  readonly rules: string
  /** By language, the site's default one first. */
  readonly pages: Readonly<Record<string, ConsentMarkup>>
  /** Said in the console where the page is on another host than the site. */
  readonly foreign: string
}
