/** What a ready-made service consists of. Texts are the package's own; facts have a source. */
import type { PluginLocale } from '../../locales/index.js'
import type { builtInCategories } from '../keys.js'
import type { DeclaredService } from '../notice.js'

/** A text in every language of the package. */
export type PresetText = Readonly<Record<PluginLocale, string>>

export interface ServicePreset extends Omit<DeclaredService<PresetText>, 'number' | 'since' | 'provider'> {
  readonly category: (typeof builtInCategories)[number]
  /** A name, or words where the provider is the site itself. */
  readonly provider: string | PresetText
  /** Where names and durations were found; null where our own code is the source. */
  readonly source: string | null
  /** ISO date on which they were last compared with the source. */
  readonly checked: string
  /** False where the provider publishes no list, so that names and durations are what others observed. */
  readonly documented: boolean
}
