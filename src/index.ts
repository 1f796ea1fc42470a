/** The package's entry: the plugin, and what a config or a script needs beside it. Pages come from `/react` and `/next`. */
export { defaultSlugs, ImportError, importPolicy, privacyPlugin } from '../plugin/index.js'
export { servicePresets } from './consent/presets/index.js'
export { addPreset } from './server/presets.js'
export type * from './types.js'
