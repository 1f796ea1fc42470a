/** `built.js` is made of `src/banner` by `scripts/build-banner.mjs`. */

export interface Bundle {
  readonly text: string
  /** Of the content: twelve letters and digits. */
  readonly hash: string
}

export declare const runtime: Bundle
/** What embed.js is made of: it reads `privacyEmbed`. */
export declare const embed: Bundle
/** To stand at the very top of a script that is made of `embed`. */
export declare const compileHint: string
/** Written into the page itself. */
export declare const early: Bundle
export declare const panel: Bundle
export declare const styles: Bundle
/** What acts on embeds and scripts that wait for a yes. */
export declare const services: Bundle
/** What makes room for what banner and icon would hide. */
export declare const room: Bundle
