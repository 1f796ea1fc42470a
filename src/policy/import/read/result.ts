import type { Block } from '../lines.js'
import type { ImportNote, SetAside } from '../types.js'

/** What a reader makes of a source. */
export interface Read {
  readonly blocks: readonly Block[]
  readonly setAside: readonly SetAside[]
  readonly notes: readonly ImportNote[]
  /** A title that the format carries beside the text. */
  readonly title: string | null
}
