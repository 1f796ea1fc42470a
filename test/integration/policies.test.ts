import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditionInForceEvent } from '../../src/server/context.js'
import { announceEditionInForce, announceEditionsInForce } from '../../src/server/edition-in-force.js'
import { installationGaps } from '../../src/server/installation.js'
import { testSite, type TestSite } from '../support/site.js'

const policies = 'privacy-policies'

interface Draft {
  readonly id: number | string
  readonly slug: string
  readonly _status: string
  readonly sections: readonly { id: string; anchor: string | null; heading: string; level: string }[]
}

let today = new Date('2026-03-10T12:00:00Z')
const told: EditionInForceEvent[] = []

let site: TestSite
beforeAll(async () => {
  site = await testSite({ now: () => today, onEditionInForce: (event) => void told.push(event) })
})
afterAll(() => site?.close())

const draft = async (data: object): Promise<Draft> =>
  (await site.payload.create({
    collection: policies,
    draft: true,
    depth: 0,
    data: data as never,
  })) as unknown as Draft

const change = async (id: Draft['id'], data: object, more: object = {}): Promise<Draft> =>
  (await site.payload.update({
    collection: policies,
    id,
    draft: true,
    depth: 0,
    data: data as never,
    ...more,
  })) as unknown as Draft

const approved = (policy: Draft, number: number, effectiveFrom: string) =>
  site.payload.db.create({
    collection: 'policy-publications',
    data: {
      policy: String(policy.id),
      slug: policy.slug,
      number,
      kind: 'material',
      effectiveFrom,
      publishedAt: '2026-01-01T00:00:00.000Z',
      enteredAfterwards: false,
      defaultLocale: 'da',
      summary: { da: 'Ny' },
      content: JSON.stringify({ sections: policy.sections }),
      previousHash: null,
      hash: `hash-${number}`,
      approvedBy: { collection: 'users', id: '1', label: 'x' },
      seal: 'x',
      redactions: [],
    },
  })

describe('a policy is not published but approved', () => {
  test.each<[string, object, object]>([
    ['the status', { _status: 'published' }, {}],
    ['the status without draft', { _status: 'published' }, { draft: false }],
    ['one language', {}, { draft: false, publishSpecificLocale: 'da' }],
    ['all languages', {}, { draft: false, publishAllLocales: true }],
  ])('not by %s', async (_name, data, more) => {
    const { id } = await draft({ title: 'Politik' })
    await expect(change(id, data, more)).rejects.toThrow('En politik kan ikke udgives på denne måde')
    const found = await site.payload.findByID({ collection: policies, id, draft: true, depth: 0 })
    expect((found as unknown as Draft)._status).toBe('draft')
  })

  test('nor when it is created, in bulk, by REST or by GraphQL', async () => {
    const { id } = await draft({ title: 'Politik', slug: 'en-politik' })
    const data = { title: 'x', slug: 'x', _status: 'published' }
    const { payload, token } = site
    await expect(payload.create({ collection: policies, data: data as never })).rejects.toThrow(
      'fanen "Udgiv"',
    )
    const where = { id: { equals: id } }
    await expect(
      payload.update({ collection: policies, where, data: { _status: 'published' } as never }),
    ).rejects.toThrow('fanen "Udgiv"')
    const body = { _status: 'published' }
    for (const query of ['', '?draft=false', '?draft=true', '?publishSpecificLocale=da', '?autosave=true']) {
      const answer = await site.rest(`/${policies}/${id}${query}`, { method: 'PATCH', body, token })
      expect([query, answer.status]).toEqual([query, 403])
    }
    const english = await site.rest(`/${policies}/${id}`, {
      method: 'PATCH',
      body,
      token,
      headers: { 'Accept-Language': 'en' },
    })
    expect(english.json.errors[0].message).toBe(
      'A policy cannot be published this way. Use the tab "Publish".',
    )
    const reference = typeof id === 'number' ? id : `"${id}"`
    const asked = await site.graphql(
      `mutation { updatePrivacyPolicy(id: ${reference}, data: { _status: published }) { id } }`,
      token,
    )
    expect(asked.errors.join()).toContain('fanen "Udgiv"')
  })

  test('saving without draft keeps it a draft', async () => {
    const { id } = await draft({ title: 'Politik', slug: 'stadig-kladde' })
    expect((await change(id, { title: 'Ny' }, { draft: false }))._status).toBe('draft')
  })
})

describe('the slug', () => {
  test.each(['Privat Liv', 'børn', '-a', 'a--b', 'a/b', 'a'.repeat(81)])('cannot be %s', async (slug) => {
    await expect(draft({ title: 'x', slug })).rejects.toMatchObject({
      data: { errors: [{ path: 'slug', message: expect.stringContaining('små bogstaver') as string }] },
    })
  })

  test('is one policy’s alone, in drafts too', async () => {
    await draft({ title: 'x', slug: 'min' })
    const other = await draft({ title: 'y' })
    await expect(change(other.id, { slug: 'min' })).rejects.toMatchObject({
      data: { errors: [{ path: 'slug', message: expect.stringContaining('allerede') as string }] },
    })
    expect((await change(other.id, { slug: 'din' })).slug).toBe('din')
  })

  test('is frozen, and the policy stays, once there is an edition', async () => {
    const policy = await draft({ title: 'x', slug: 'frossen' })
    expect((await change(policy.id, { slug: 'endnu-ikke' })).slug).toBe('endnu-ikke')
    const ready = await change(policy.id, { slug: 'frossen' })
    await approved(ready, 1, '2026-01-01')
    await expect(change(policy.id, { slug: 'ny' })).rejects.toMatchObject({
      data: { errors: [{ path: 'slug', message: expect.stringContaining('har udgaver') as string }] },
    })
    expect((await change(policy.id, { slug: 'frossen', title: 'y' })).slug).toBe('frossen')
    const { payload } = site
    await expect(payload.delete({ collection: policies, id: policy.id })).rejects.toThrow(
      'kan den ikke slettes',
    )
    const bulk = await payload.delete({ collection: policies, where: { id: { equals: policy.id } } })
    expect(bulk.errors).toHaveLength(1)
    expect(await payload.count({ collection: policies, where: { id: { equals: policy.id } } })).toEqual({
      totalDocs: 1,
    })
  })

  test('does not keep a policy without editions', async () => {
    const { id } = await draft({ title: 'x', slug: 'kan-slettes' })
    await site.payload.delete({ collection: policies, id })
    expect(
      (await site.payload.count({ collection: policies, where: { id: { equals: id } } })).totalDocs,
    ).toBe(0)
  })
})

test('anchors follow Danish headings until an edition holds them, and then stay', async () => {
  const made = await draft({
    title: 'x',
    slug: 'ankre',
    sections: [
      { heading: 'Fo', level: '1' },
      { heading: 'Ret', level: '2' },
    ],
  })
  const headings = (policy: Draft, texts: readonly string[]) => ({
    sections: policy.sections.map((section, index) => ({ ...section, heading: texts[index] })),
  })
  const named = await change(made.id, headings(made, ['Formål', 'Ret']))
  expect(named.sections.map(({ anchor }) => anchor)).toEqual(['formaal', 'ret'])
  const english = await change(made.id, headings(named, ['Purpose', 'Right']), { locale: 'en' })
  expect(english.sections.map(({ anchor }) => anchor)).toEqual(['formaal', 'ret'])
  await approved(named, 1, '2026-01-01')
  const renamed = await change(made.id, headings(named, ['Hvorfor?', 'Dine rettigheder']))
  expect(renamed.sections.map(({ anchor }) => anchor)).toEqual(['formaal', 'ret'])
  expect(renamed.sections.map(({ id }) => id)).toEqual(made.sections.map(({ id }) => id))
})

describe('an edition that comes into force', () => {
  test('is told once, on the day, with every page that changes', async () => {
    const policy = await draft({ title: 'x', slug: 'varsles' })
    await approved(policy, 1, '2026-01-01')
    await approved(policy, 2, '2026-03-11')
    const tell = async () => {
      told.length = 0
      await announceEditionInForce(site.payload, 'varsles')
      return told.map(({ slug, number }) => `${slug} ${number}`)
    }
    expect(await tell()).toEqual(['varsles 1'])
    expect(await tell()).toEqual([])
    today = new Date('2026-03-10T23:30:00Z')
    expect(await tell()).toEqual(['varsles 2'])
    expect(told[0]?.paths).toEqual(
      expect.arrayContaining([
        '/varsles',
        '/en/varsles',
        '/varsles/udgaver',
        '/en/varsles/udgaver/1',
        '/varsles/udgaver/2',
      ]),
    )
    expect(await tell()).toEqual([])
  })

  test('is told by the scheduled task, for every policy', async () => {
    const policy = await draft({ title: 'x', slug: 'opgave' })
    await approved(policy, 1, '2026-01-01')
    told.length = 0
    await site.payload.jobs.queue({ task: 'privacyEditionInForce', input: {} } as never)
    await site.payload.jobs.run()
    expect(told.map(({ slug }) => slug)).toContain('opgave')
    told.length = 0
    await announceEditionsInForce(site.payload)
    expect(told).toEqual([])
  })
})

test('an installation names what it lacks', async () => {
  const keys = async () => (await installationGaps(site.payload)).map(({ key }) => key)
  // The tests' own SQLite fails at once, so that they see what happens then.
  const ofSqlite = site.payload.db.packageName === '@payloadcms/db-sqlite' ? ['sqliteBusyTimeout'] : []
  expect(await keys()).toEqual([...ofSqlite, 'controller', 'jobRunner'])
  await site.payload.updateGlobal({
    slug: 'privacy-settings',
    data: { controller: { name: 'Skolen', cvr: '12 34 56 78' } } as never,
  })
  expect(await keys()).toEqual([...ofSqlite, 'jobRunner'])
})

test.each([
  [{ controller: { cvr: '123' } }, 'otte cifre'],
  [{ controller: { website: 'skolen.dk' } }, 'https://'],
  [{ timeZone: 'Mars/Olympus' }, 'Tidszonen findes ikke'],
  [{ dataProtectionOfficer: { appointed: 'appointed' } }, 'databeskyttelsesrådgiveren'],
])('settings refuse %j', async (data, words) => {
  await expect(
    site.payload.updateGlobal({ slug: 'privacy-settings', data: data as never }),
  ).rejects.toMatchObject({
    data: { errors: [{ message: expect.stringContaining(words) as string }] },
  })
})

test('an installation names an address that ends with a slash, and languages without our texts', async () => {
  const odd = await testSite(
    {},
    {
      serverURL: 'https://skolen.dk/',
      localization: { locales: ['da-DK', 'de'], defaultLocale: 'da-DK', fallback: false },
    },
  )
  try {
    const gaps = await installationGaps(odd.payload)
    expect(gaps).toContainEqual({
      key: 'serverURLSlash',
      params: { without: 'https://skolen.dk' },
      for: 'developer',
    })
    expect(gaps).toContainEqual({ key: 'languages', params: { names: 'Deutsch' }, for: 'developer' })
  } finally {
    await odd.close()
  }
})
