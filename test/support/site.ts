/** A Payload site with the plugin, on the database of the project that runs the test, and the doors strangers knock at. */
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import type * as GraphQL from 'graphql'
import { configToSchema } from '@payloadcms/graphql'
import { da } from '@payloadcms/translations/languages/da'
import { en } from '@payloadcms/translations/languages/en'
import {
  buildConfig,
  createPayloadRequest,
  getPayload,
  handleEndpoints,
  type Config,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import type { PrivacyPluginOptions } from '../../plugin/options.js'
import { privacyPlugin } from '../../plugin/index.js'
import { databaseUnderTest, ready } from './databases.js'

// As Payload's own GraphQL package loads it: the module's other build would not know the schema's types.
const { graphql } = createRequire(import.meta.url)('graphql') as typeof GraphQL

interface Knock {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** The editor's token; without one the request is anonymous. */
  readonly token?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What an answer holds is what the test is about: no type would say it before. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = Readonly<Record<string, any>>

interface Answer {
  readonly status: number
  readonly json: Json
}

export interface TestSite {
  readonly payload: Payload
  readonly config: SanitizedConfig
  /** Token of an editor who may use the admin panel. */
  readonly token: string
  /** A request to the REST API; `path` begins after `/api`. */
  readonly rest: (path: string, knock?: Knock) => Promise<Answer>
  /** The same with everything as the test gives it: nothing is added. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** A request as our code gets it, with whoever the headers log in. */
  readonly request: (headers?: Readonly<Record<string, string>>) => Promise<PayloadRequest>
  readonly graphql: (
    source: string,
    token?: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ data: Json; errors: readonly string[] }>
  readonly close: () => Promise<void>
}

const origin = 'http://localhost:3000'
const account = { email: 'redaktoer@skolen.example', password: randomBytes(12).toString('hex') }

const headersOf = ({ token, body, headers }: Knock): Record<string, string> => ({
  'Sec-Fetch-Site': 'same-origin',
  ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  ...(token ? { Authorization: `JWT ${token}` } : {}),
  ...headers,
})

/** @param more the host's own part of the config */
export const testSite = async (
  options: PrivacyPluginOptions = {},
  more: Partial<Config> = {},
): Promise<TestSite> => {
  const database = databaseUnderTest()
  const config = await buildConfig({
    secret: 'a secret of the test',
    serverURL: origin,
    db: database.adapter(),
    localization: { locales: ['da', 'en'], defaultLocale: 'da', fallback: false },
    i18n: { supportedLanguages: { da, en }, fallbackLanguage: 'da' },
    logger: { options: { level: 'fatal' } },
    typescript: { autoGenerate: false },
    telemetry: false,
    ...more,
    collections: [{ slug: 'users', auth: true, fields: [] }, ...(more.collections ?? [])],
    plugins: [privacyPlugin(options), ...(more.plugins ?? [])],
  })
  const key = randomBytes(8).toString('hex')
  const payload = await ready(await getPayload({ config, key }))
  await payload.create({ collection: 'users', data: account })
  const { token = '' } = await payload.login({ collection: 'users', data: account })

  const fetch: TestSite['fetch'] = (path, init) =>
    handleEndpoints({
      config,
      request: new Request(`${origin}/api${path}`, init),
      payloadInstanceCacheKey: key,
    })

  const rest: TestSite['rest'] = async (path, knock = {}) => {
    const { method = 'GET', body } = knock
    const response = await fetch(path, {
      method,
      headers: headersOf(knock),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, json: text.startsWith('{') ? JSON.parse(text) : { text } }
  }

  const request: TestSite['request'] = (headers) =>
    createPayloadRequest({
      config,
      request: new Request(`${origin}/api/graphql`, { method: 'POST', headers }),
      payloadInstanceCacheKey: key,
    })

  const { schema } = configToSchema(config)
  const query: TestSite['graphql'] = async (source, editor, headers) => {
    const req = await request(headersOf({ token: editor, headers }))
    const { data, errors = [] } = await graphql({ schema, source, contextValue: { req, headers: {} } })
    return { data: data ?? {}, errors: errors.map(({ message }) => message) }
  }

  const close = async (): Promise<void> => {
    await payload.destroy()
    await database.drop()
  }
  return { payload, config, token, rest, fetch, request, graphql: query, close }
}
