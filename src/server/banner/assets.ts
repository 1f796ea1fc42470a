/** The files behind the banner, each at an address that names its content: kept for ever, and never stale. */
import type { Payload } from 'payload'
import { type Bundle, early, panel, room, runtime, services, styles } from './built.js'

export interface BannerFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

const script = 'text/javascript; charset=utf-8'

const file = (name: string, extension: string, type: string, { text, hash }: Bundle): BannerFile => ({
  name: `${name}.${hash}.${extension}`,
  type,
  text,
})

const files = {
  runtime: file('runtime', 'js', script, runtime),
  panel: file('panel', 'js', script, panel),
  // Their names are in the runtime.
  services: file('services', 'js', script, services),
  room: file('room', 'js', script, room),
  styles: file('banner', 'css', 'text/css; charset=utf-8', styles),
} as const

/** The file of this name, or undefined where there is none now. */
export const bannerFile = (name: string): BannerFile | undefined =>
  Object.values(files).find((known) => known.name === name)

/** The stylesheet's text, for a page that carries it itself. */
export const bannerRules = files.styles.text

/** The script that a page carries itself, for what cannot wait for the runtime. */
export const earlyScript = early.text

export interface BannerAddresses {
  /** Where our endpoints are, as `/api/privacy`. */
  readonly api: string
  /** Suffix of the address that decisions are posted to, where Next would redirect the plain one. */
  readonly post?: string
  readonly runtime: string
  readonly panel: string
  readonly styles: string
}

/** Next writes its own option here when it builds the site; elsewhere it is not set. */
const addsSlash = Boolean(process.env.__NEXT_TRAILING_SLASH)

/** Next redirects no address whose last part has a dot (plugin/endpoints/endpoint.ts, `alsoAt`). */
export const dotted = '.post'

/** Addresses as a page of this site refers to them. */
export const bannerAddresses = (payload: Payload): BannerAddresses => {
  const api = `${payload.config.routes.api}/privacy`
  return {
    api,
    ...(addsSlash ? { post: dotted } : {}),
    runtime: `${api}/${files.runtime.name}`,
    panel: `${api}/${files.panel.name}`,
    styles: `${api}/${files.styles.name}`,
  }
}
