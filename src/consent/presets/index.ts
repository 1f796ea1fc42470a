/** Services that many sites use, ready to be added and then edited. One file each; data only. */
import { facebook } from './facebook.js'
import { googleAnalytics } from './google-analytics.js'
import { googleMaps } from './google-maps.js'
import { googleTagManager } from './google-tag-manager.js'
import { issuu } from './issuu.js'
import { matomo } from './matomo.js'
import type { ServicePreset } from './preset.js'
import { vimeo } from './vimeo.js'
import { youtube } from './youtube.js'

export type { PresetText, ServicePreset } from './preset.js'

export const servicePresets = [
  matomo,
  googleAnalytics,
  googleTagManager,
  youtube,
  vimeo,
  googleMaps,
  facebook,
  issuu,
] as const satisfies readonly ServicePreset[]
