/** The other host of the demo (`services/`). `start.mjs` starts it and says where. */
import type { Language } from './languages'

const origin = (): string => process.env.SERVICES_URL ?? 'http://127.0.0.1:3001'

export const serviceAddress = (path: string, language?: Language): string =>
  `${origin()}${path}${language ? `?sprog=${language}` : ''}`

/** As the cookie list and the Content-Security-Policy name it. */
export const servicesHost = (): string => new URL(origin()).host
