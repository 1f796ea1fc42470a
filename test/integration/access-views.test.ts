/**
 * Every server component of the plugin that the sanitized config names, rendered as everybody there is, and with what
 * Payload's pages would hand to it. What is expected is data: a component without an expectation fails. Components that
 * run in the browser have nothing but what these hand to them and what the endpoints answer (access-doors.test.ts).
 */
import { getAccessResults, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { translate } from '../../src/locales/index.js'
import type { Json, TestSite } from '../support/site.js'
import { type AccessSite, accessSite } from './support/access-site.js'
import { actors, type Actor, type May, may } from './support/actors.js'
import { issueNotice } from './support/consents.js'
import { approve, createDraft, editDraft, section } from './support/policy.js'
import { browserReader, componentsNamed } from './support/sent-to-browser.js'

/** What only editors may read: none of it reaches the browser of anybody else. */
const secret = {
  title: 'Hemmelig titel',
  draft: 'Hemmelig kladdetekst',
  summary: 'Hemmeligt resume',
  waiting: 'Hemmelig kommende tekst',
  address: 'hemmelig@hjem.example',
  service: 'Hemmelig tjeneste',
} as const

let opened: AccessSite
let site: TestSite
let components: Readonly<Record<string, unknown>>
let render: Awaited<ReturnType<typeof browserReader>>
/** The draft as a page of Payload's has it, whoever asked for it. */
let draft: Json

beforeAll(async () => {
  opened = await accessSite()
  site = opened.site
  render = await browserReader()
  components = await import('../../admin-components/rsc.js')
  const { policy } = opened
  await issueNotice(site.payload)
  await editDraft(site, policy, secret.waiting)
  const waiting = await approve(site, policy, {
    effectiveFrom: '2099-01-01',
    summary: { da: secret.summary },
  })
  expect(waiting.status).toBe(201)
  await editDraft(site, policy, secret.draft)
  await createDraft(site, 'hemmelig', [section('Et', secret.draft)], secret.title)
  const paper = { email: secret.address, list: 'nyt', evidence: 'Seddel' }
  const signedUp = await site.rest('/privacy/newsletter/paper', {
    method: 'POST',
    body: paper,
    token: site.token,
  })
  expect(signedUp.status).toBe(201)
  const { docs } = await site.payload.find({ collection: 'cookie-services', limit: 1, depth: 0 } as never)
  const service = { collection: 'cookie-services', id: (docs[0] as Json).id, data: { name: secret.service } }
  await site.payload.update(service as never)
  draft = (await site.payload.findByID({
    collection: 'privacy-policies',
    id: policy.id,
    draft: true,
    depth: 0,
    locale: 'da',
  })) as never
})
afterAll(() => site?.close())

interface Visit {
  readonly req: PayloadRequest
  readonly permissions: Awaited<ReturnType<typeof getAccessResults>>
}

const visitOf = async (actor: Actor): Promise<Visit> => {
  const req = await site.request(opened.headersOf(actor))
  return { req, permissions: await getAccessResults({ req }) }
}

/** Above a list and on the dashboard, without a request. */
const serverProps = ({ req: { payload, i18n, user } }: Visit) => ({ payload, i18n, user: user ?? undefined })

/** A page of the panel, as `RootPage` of @payloadcms/next passes it. */
const viewProps = (visit: Visit, more: object = {}) => ({
  ...serverProps(visit),
  params: { segments: [] },
  searchParams: {},
  initPageResult: {
    cookies: new Map(),
    languageOptions: [],
    locale: { code: 'da', label: 'Dansk' },
    permissions: visit.permissions,
    req: visit.req,
    translations: visit.req.i18n.translations,
    visibleEntities: { collections: [], globals: [] },
  },
  ...more,
})

const documentProps = (searchParams: object) => (visit: Visit) =>
  viewProps(visit, { doc: draft, searchParams })

const editionProps = (number: number) => (visit: Visit) => ({
  req: visit.req,
  data: { policy: String(opened.policy.id), slug: opened.policy.slug, number },
})

const cellProps = (cellData: string) => (visit: Visit) => ({
  ...serverProps(visit),
  cellData,
  rowData: { revision: 1 },
})

interface Case {
  readonly component: string
  readonly about?: string
  /** Who sees it; the others get a refusal, the login or nothing. */
  readonly right: May
  readonly props: (visit: Visit) => object
  /** Something that it shows: what is looked for would be found. */
  readonly shows: string
}

const cases: readonly Case[] = [
  { component: 'ApproveView', right: 'approve', props: documentProps({}), shows: '/privacy/policies/' },
  { component: 'EditionsView', right: 'edit', props: documentProps({}), shows: '/privacy/policies/' },
  {
    component: 'EditionsView',
    about: 'who is told of a waiting edition',
    right: 'edit',
    props: documentProps({ udgave: '2', besked: '2', mailing: '2' }),
    shows: secret.summary,
  },
  { component: 'StartView', right: 'edit', props: viewProps, shows: '/privacy-policies' },
  { component: 'ImportView', right: 'edit', props: viewProps, shows: secret.title },
  { component: 'NoticeView', right: 'edit', props: viewProps, shows: '/privacy/notice' },
  { component: 'NewslettersView', right: 'edit', props: viewProps, shows: '/privacy/newsletter' },
  { component: 'InstallationPanel', right: 'edit', props: serverProps, shows: 'jobs.autoRun' },
  { component: 'ConsentExport', right: 'edit', props: serverProps, shows: '/privacy/consents/export' },
  { component: 'PresetPicker', right: 'edit', props: serverProps, shows: '/privacy/presets' },
  { component: 'EditionFields', about: 'in force', right: 'read', props: editionProps(1), shows: 'Første' },
  {
    component: 'EditionFields',
    about: 'waiting, not announced',
    right: 'edit',
    props: editionProps(2),
    shows: secret.waiting,
  },
  // Words and an address; whoever follows it is asked there.
  { component: 'ImportLink', right: 'read', props: serverProps, shows: '/privatliv/import' },
  { component: 'NoticeLink', right: 'read', props: serverProps, shows: '/privatliv/cookies' },
  { component: 'NewslettersLink', right: 'read', props: serverProps, shows: '/privatliv/nyhedsbreve' },
  // Words for what the row that Payload read says; names come from a notice, which is public.
  { component: 'GrantedCell', right: 'read', props: cellProps('2,3'), shows: 'MATOMO' },
  { component: 'DecisionCell', right: 'read', props: cellProps('all'), shows: 'alt' },
  { component: 'MethodCell', right: 'read', props: cellProps('banner'), shows: 'anner' },
]

test('there is an expectation for every server component that the config names, and for no other', () => {
  const { admin, collections, globals } = site.config
  const named = componentsNamed({ admin, collections, globals }, 'payload-plugin-privacy/rsc#')
  const expected = [...new Set(cases.map(({ component }) => component))].toSorted()
  expect(expected).toEqual([...named].toSorted())
  expect(expected).toEqual(Object.keys(components).toSorted())
})

const t = translate('da')
const refusals = ['admin.notAllowed', 'admin.approve.notAllowed', 'admin.editionFields.unreadable'].map(
  (key) => t(key),
)

/** A redirect of Next's is thrown. */
const isLogin = (error: unknown): boolean =>
  /^NEXT_REDIRECT;.*\/admin\/login\?redirect=/.test(String((error as { digest?: unknown }).digest))

interface Seen {
  readonly outcome: 'login' | 'nothing' | 'refusal' | 'shown'
  readonly text: string
}

const seenBy = async ({ component, props }: Case, visit: Visit): Promise<Seen> => {
  try {
    const text = await render(components[component] as never, props(visit) as never)
    if (text.trim() === '') return { outcome: 'nothing', text }
    return { outcome: refusals.some((refusal) => text.includes(refusal)) ? 'refusal' : 'shown', text }
  } catch (error) {
    if (isLogin(error)) return { outcome: 'login', text: '' }
    throw error
  }
}

test.each(cases.map((one) => [[one.component, one.about].filter(Boolean).join(', '), one] as const))(
  '%s is seen by whom it is for, and tells nobody else anything',
  async (_, one) => {
    for (const actor of actors) {
      const visit = await visitOf(actor)
      const { outcome, text } = await seenBy(one, visit)
      expect.soft([actor, outcome === 'shown']).toEqual([actor, may[one.right].includes(actor)])
      if (outcome === 'shown') expect.soft(text, actor).toContain(one.shows)
      if (outcome !== 'shown' || !may.edit.includes(actor))
        for (const words of Object.values(secret)) expect.soft(text, actor).not.toContain(words)
      // Navigation and the host's own parts of the panel.
      if (text.includes('<DefaultTemplate>'))
        expect.soft([actor, visit.permissions.canAccessAdmin]).toEqual([actor, true])
    }
  },
)
