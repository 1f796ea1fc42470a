/** Reading requests without trusting them. */
import type { PayloadRequest } from 'payload'
import type { PrivacyContext } from './context.js'
import { refuse, RequestError } from './errors.js'
import { ownOrigins } from './own-origins.js'

/**
 * Who sent a post: a page of this site, one of another site, or a browser that says neither (`unsaid`): a page under
 * `no-referrer` sends `Origin: null`, and browsers leave `Sec-Fetch-Site` out on plain `http`.
 */
export type Sender = 'ours' | 'foreign' | 'unsaid'

/** A login that no browser adds by itself, unlike cookies and Basic. */
const ownLogin = /^(?:JWT|Bearer) |^\S+ API-Key /i

/**
 * `Sec-Fetch-Site` where the browser sends it, else `Origin`. A program that logs in by a header and sends neither is the
 * site's own: a page elsewhere cannot set that header without `Origin` and our leave (docs/decisions/same-origin.md).
 */
export const senderOf = (req: PayloadRequest): Sender => {
  const site = req.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' ? 'ours' : 'foreign'
  const origin = req.headers.get('origin')
  if (origin === null) return ownLogin.test(req.headers.get('authorization') ?? '') ? 'ours' : 'unsaid'
  if (origin === 'null') return 'unsaid'
  return ownOrigins(req).has(origin) ? 'ours' : 'foreign'
}

export const isSameOrigin = (req: PayloadRequest): boolean => senderOf(req) === 'ours'

/** @throws RequestError 403 */
export const requireSameOrigin = (req: PayloadRequest): void => {
  const sender = senderOf(req)
  if (sender !== 'ours') throw refuse(403, sender === 'foreign' ? 'foreignOrigin' : 'unsaidOrigin')
}

/** What stands behind the question mark. */
export const queryOf = (req: PayloadRequest): URLSearchParams =>
  new URL(req.url ?? '', 'http://site').searchParams

/** True where a form of a page without script was posted. */
export const isForm = (req: PayloadRequest): boolean =>
  /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
    req.headers.get('content-type') ?? '',
  )

const tooLarge = (max: number) => refuse(413, 'tooLarge', { max: Math.max(1, Math.floor(max / 1000)) })

export interface BodyPatience {
  /** Milliseconds without a byte. */
  readonly idle: number
  /** Milliseconds for the whole body. */
  readonly total: number
}

/** A phone with a poor connection is within it; a sender that keeps a connection open on purpose is not. */
const bodyPatience: BodyPatience = { idle: 15_000, total: 120_000 }

/** @throws RequestError 408 where the work takes longer than that many milliseconds */
const within = async <T>(work: Promise<T>, milliseconds: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refuse(408, 'bodyTooSlow')), Math.max(0, milliseconds))
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * The body, counted and timed while it arrives: what `Content-Length` promises need not be true, and a sender that
 * stops in the middle would otherwise be waited for until the server's own time-out.
 * @param max bytes
 * @throws RequestError 408, 413
 */
export const readBytes = async (
  req: Pick<PayloadRequest, 'headers' | 'body'>,
  max: number,
  patience: BodyPatience = bodyPatience,
): Promise<Uint8Array> => {
  if (Number(req.headers.get('content-length') ?? 0) > max) throw tooLarge(max)
  const reader = req.body?.getReader()
  if (!reader) return new Uint8Array()
  const end = Date.now() + patience.total
  const chunks: Uint8Array[] = []
  try {
    for (let size = 0; ;) {
      const { done, value } = await within(reader.read(), Math.min(patience.idle, end - Date.now()))
      if (done) return new Uint8Array(Buffer.concat(chunks))
      size += value.byteLength
      if (size > max) throw tooLarge(max)
      chunks.push(value)
    }
  } catch (error) {
    // Not awaited: a sender that is silent does not answer this either.
    void reader.cancel().catch(() => undefined)
    throw error
  }
}

export type JsonBody = Readonly<Record<string, unknown>>

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw refuse(400, 'notJson')
  }
}

/** A JSON object. @throws RequestError 400 */
export const jsonFrom = (bytes: Uint8Array): JsonBody => {
  const body = parsed(new TextDecoder().decode(bytes))
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw refuse(400, 'notJson')
  return body as JsonBody
}

/**
 * A JSON object.
 * @param max bytes
 * @throws RequestError 400, 413, 415
 */
export const readJson = async (req: PayloadRequest, max: number): Promise<JsonBody> => {
  if (!/^application\/json\b/i.test(req.headers.get('content-type') ?? '')) throw refuse(415, 'wantsJson')
  return jsonFrom(await readBytes(req, max))
}

export interface UploadedFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** Bytes that are read of a form that is too large, so that what was typed can be given back. */
const readBack = 64_000

/** In their order; a name may come several times. */
export type FormPairs = readonly (readonly [name: string, text: string])[]

const postedPairs = new WeakMap<object, FormPairs>()

/** The texts of the form that was read from this request: for an answer that keeps what was typed. */
export const formPairs = (req: PayloadRequest): FormPairs => postedPairs.get(req) ?? []

/** The last text of each name in that form. */
export const formTexts = (req: PayloadRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(formPairs(req))

/**
 * A form that was posted. Payload's own parser is not used: it has no limit of its own.
 * @param max bytes of the whole body
 * @throws RequestError 400, 408, 413
 */
export const readFormData = async (req: PayloadRequest, max: number): Promise<FormData> => {
  const limit = Math.max(max, readBack)
  const bytes = await readBytes(req, limit).catch((error: unknown) => {
    throw error instanceof RequestError && error.status === 413 ? tooLarge(max) : error
  })
  const form = await new Response(bytes as unknown as BodyInit, {
    headers: { 'content-type': req.headers.get('content-type') ?? '' },
  })
    .formData()
    .catch(() => {
      throw refuse(400, 'notForm')
    })
  const texts = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  postedPairs.set(req, texts)
  if (bytes.byteLength > max) throw tooLarge(max)
  return form
}

/** What was typed into a form that is refused, also where nothing has read it yet. Never throws. */
export const typedPairs = async (req: PayloadRequest): Promise<FormPairs> => {
  if (!postedPairs.has(req)) await readFormData(req, readBack).catch(() => undefined)
  return formPairs(req)
}

/**
 * A form with text fields and files.
 * @param max bytes of the whole body
 * @throws RequestError 400, 408, 413
 */
export const readForm = async (
  req: PayloadRequest,
  max: number,
): Promise<Readonly<Record<string, string | UploadedFile>>> => {
  const form = await readFormData(req, max)
  const fields = [...form.entries()].map(async ([name, value]): Promise<[string, string | UploadedFile]> => [
    name,
    typeof value === 'string'
      ? value
      : { bytes: new Uint8Array(await value.arrayBuffer()), fileName: value.name },
  ])
  return Object.fromEntries(await Promise.all(fields))
}

/** One of the site's languages, from the address itself: Payload turns an unknown one into the default silently. */
export const requestedLocale = (req: PayloadRequest, context: PrivacyContext): string => {
  const asked = queryOf(req).getAll('locale')
  if (asked.length === 0) return context.defaultLocale
  const [locale] = asked
  if (asked.length > 1 || !context.locales.some(({ code }) => code === locale))
    throw refuse(
      400,
      'unknownLocale',
      { known: context.locales.map(({ code }) => code).join(', ') },
      'locale',
    )
  return locale as string
}

/** An audience of the site, or none. */
export const requestedAudience = (req: PayloadRequest, context: PrivacyContext): string | undefined => {
  const [audience, ...more] = queryOf(req).getAll('audience')
  if (audience === undefined) return undefined
  if (more.length > 0 || !context.audiences.some(({ key }) => key === audience))
    throw refuse(
      400,
      'unknownAudience',
      { known: context.audiences.map(({ key }) => key).join(', ') },
      'audience',
    )
  return audience
}

/** The language to answer a mistake in: the one asked for where it is one of ours, else that of the admin panel. */
export const answerLocale = (req: PayloadRequest, context: PrivacyContext): string => {
  const asked = queryOf(req).get('locale')
  const known = context.locales.some(({ code }) => code === asked)
  return known && asked ? asked : (req.i18n?.language ?? context.defaultLocale)
}
