import type { Embedded } from '../../src/banner/markup/embedded.js'
import { compileHint, embed } from '../../src/server/banner/built.js'

/** JSON is JavaScript but for two line ends, which older parsers stumble over. */
const literal = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`)

/** embed.js: the runtime, and before it all that it shows. */
export const embedScript = (embedded: Embedded): string =>
  `${compileHint}{const privacyEmbed=${literal(embedded)};\n${embed.text}\n}`
