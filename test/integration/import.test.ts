import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { centres, documents, needs, schools } from '../support/documents.js'
import { testSite, type TestSite } from '../support/site.js'
import { approve, type Policy, post, publicPolicy } from './support/policy.js'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ now: () => new Date('2026-03-10T12:00:00Z') })
})
afterAll(() => site?.close())

const upload = (bytes: Uint8Array, fields: Record<string, string>, query = '') => {
  const body = new FormData()
  Object.entries(fields).forEach(([name, value]) => body.append(name, value))
  body.append('file', new Blob([bytes as BlobPart], { type: 'text/plain' }), 'politik.txt')
  return site.fetch(`/privacy/policies/import${query}`, {
    method: 'POST',
    body,
    headers: { 'Sec-Fetch-Site': 'same-origin', Authorization: `JWT ${site.token}` },
  })
}

const drafts = async () => (await site.payload.count({ collection: 'privacy-policies' })).totalDocs

test('the preview says where references lead', async () => {
  const text = '1. Et\n\nSe pkt. 2 om sletning.\n\n2. To\n\nVi sletter.'
  const { sections } = (await post(site, 'import?preview=true', { text })).json
  expect(sections[0].plain).toBe('Se pkt. 2 om sletning.')
})

const texts = [
  ...centres.map((document) => ({ document, counts: { sections: 11, subsections: 0, lists: 3 } })),
  ...schools.map((document) => ({ document, counts: { sections: 9, subsections: 16, footnotes: 1 } })),
]

describe.each(texts)('the school’s old text, $document.name,', ({ document, counts }) => {
  const slug = `politik-${documents.indexOf(document)}`
  beforeEach(needs(document))

  test('is shown as it was understood, and nothing is saved', async () => {
    const before = await drafts()
    const pasted = await post(site, 'import?preview=true', { text: document.text() })
    expect(pasted).toMatchObject({ status: 200, json: { locale: 'da', counts } })
    const uploaded = await (await upload(document.bytes(), {}, '?preview=true')).json()
    expect(uploaded.counts).toEqual(pasted.json.counts)
    const said = [
      ...uploaded.notes.map(({ message }: { message: string }) => message),
      ...uploaded.setAside.map(({ reason }: { reason: string }) => reason),
    ]
    expect(said.filter((text: string) => text.startsWith('import.') || text.includes('{{'))).toEqual([])
    expect(await drafts()).toBe(before)
  })

  test('becomes a draft, is approved with its own date, and is read', async () => {
    const { updated, sections } = (await post(site, 'import?preview=true', { text: document.text() })).json
    const saved = await upload(document.bytes(), {
      title: 'Privatlivspolitik',
      slug,
      locale: 'da',
      useController: 'true',
    })
    expect(saved.status).toBe(201)
    const draft = await saved.json()
    expect(draft).toMatchObject({ slug, adminUrl: `/admin/collections/privacy-policies/${draft.id}` })
    expect((await publicPolicy(site, draft)).status).toBe(404)
    const day = updated ?? '2018-05-01'
    const answer = await approve(site, draft, { effectiveFrom: day, enteredAfterwards: true, summary: {} })
    expect(answer.json).toMatchObject({ number: 1, effectiveFrom: day, inForce: true })
    const shown = (await publicPolicy(site, draft)).json
    expect(shown).toMatchObject({ lastUpdated: day, title: { value: 'Privatlivspolitik' } })
    expect(shown.sections.map(({ number }: { number: string }) => number)).toEqual(
      sections.map(({ number }: { number: string }) => number),
    )
  })

  test('replaces the sections of a draft without touching what is published', async () => {
    const [policy] = (
      await site.payload.find({
        collection: 'privacy-policies',
        where: { slug: { equals: slug } },
        draft: true,
      })
    ).docs as unknown as { id: string; slug: string }[]
    const before = (await publicPolicy(site, { id: policy?.id ?? '', slug })).json
    const answer = await post(site, 'import', {
      text: '1. Det første\n\nMed lidt tekst i sig.\n\n2. Det andet\n\nMed mere tekst i sig.',
      title: 'Ny',
      policy: policy?.id,
      locale: 'da',
    })
    expect(answer).toMatchObject({ status: 201, json: { slug } })
    const draft = (await site.payload.findByID({
      collection: 'privacy-policies',
      id: policy?.id ?? '',
      draft: true,
      locale: 'da',
    })) as unknown as { sections: { heading: string }[] }
    expect(draft.sections.map(({ heading }) => heading)).toEqual(['Det første', 'Det andet'])
    expect((await publicPolicy(site, { id: policy?.id ?? '', slug })).json).toEqual(before)
  })
})

test('the controller found fills what is empty in the settings, and only that', async () => {
  const settings = (await site.payload.findGlobal({ slug: 'privacy-settings' })) as unknown as {
    controller: { name?: string }
  }
  expect(settings.controller.name).toBeTruthy()
  await site.payload.updateGlobal({
    slug: 'privacy-settings',
    data: { controller: { name: 'Vores skole' } } as never,
  })
  const [school] = schools
  await upload(school.bytes(), { title: 'Tredje', slug: 'tredje', locale: 'da', useController: 'true' })
  const after = (await site.payload.findGlobal({ slug: 'privacy-settings' })) as unknown as {
    controller: { name?: string }
  }
  expect(after.controller.name).toBe('Vores skole')
})

test('without a title the text’s own counts', async () => {
  const answer = await post(site, 'import', { text: 'Persondatapolitik\n\n1. Et\n\nTo.', slug: 'egen-titel' })
  expect(answer).toMatchObject({ status: 201, json: { slug: 'egen-titel' } })
  const draft = await site.payload.findByID({
    collection: 'privacy-policies',
    id: answer.json.id,
    draft: true,
    locale: 'da',
  })
  expect(draft).toMatchObject({ title: 'Persondatapolitik' })
})

test('two schools are never mixed in the settings, and the preview says that they differ (PN-20)', async () => {
  const [school] = schools
  await site.payload.updateGlobal({
    slug: 'privacy-settings',
    data: { controller: { name: 'Aakær Friskole', cvr: '11111111', phone: '', contacts: [] } } as never,
  })
  const preview = (await post(site, 'import?preview=true', { text: school.text() })).json
  expect(preview.notes[0].message).toMatch(/Aakær Friskole/)
  const saved = await upload(school.bytes(), {
    title: 'Fjerde',
    slug: 'fjerde',
    locale: 'da',
    useController: 'true',
  })
  expect(await saved.json()).toMatchObject({ controllerFilled: false })
  const { controller } = (await site.payload.findGlobal({ slug: 'privacy-settings' })) as unknown as {
    controller: { phone?: string; contacts?: unknown[] }
  }
  expect([controller.phone || null, controller.contacts ?? []]).toEqual([null, []])
})

describe('refuses', () => {
  test.each([
    ['nothing', { title: 'x', slug: 'x' }, 'text'],
    ['an empty text', { text: '   ' }, 'text'],
    ['no title anywhere', { text: '1. Et\n\nTo.', slug: 'x' }, 'title'],
    ['an empty title', { text: 'Politik for data\n\n1. Et\n\nTo.', title: '', slug: 'x' }, 'title'],
    ['a slug that cannot be an address', { text: '1. Et\n\nTo.', title: 'x', slug: 'Ikke En' }, 'slug'],
    ['an address that is taken', { text: '1. Et\n\nTo.', title: 'x', slug: 'tredje' }, 'slug'],
    ['an unknown language', { text: '1. Et\n\nTo.', title: 'x', slug: 'y', locale: 'xx' }, 'locale'],
  ])('%s', async (_what, body, field) => {
    const before = await drafts()
    const answer = await post(site, 'import', body)
    expect([answer.status, answer.json.errors[0].field]).toEqual([400, field])
    expect(await drafts()).toBe(before)
  })

  test('a policy that is not there', async () => {
    const id = site.payload.db.defaultIDType === 'number' ? 99_999 : 'f'.repeat(24)
    expect((await post(site, 'import', { text: '1. Et\n\nTo.', title: 'x', policy: id })).status).toBe(404)
  })

  test('more than is allowed', async () => {
    const told = (text: string) => post(site, 'import', { text })
    // Just above the limit, and so far above it that the body is not even read to its end.
    for (const text of ['a '.repeat(2_500_001), 'æ '.repeat(6_000_000)]) {
      const { status, json } = await told(text)
      expect([status, json.errors[0].field]).toEqual([413, 'text'])
      expect(json.errors[0].message).toMatch(/5 MB/)
    }
  })
})

test('the date of the text stays with the draft, and is proposed for the first edition alone', async () => {
  const text = (day: string) =>
    `Privatlivspolitik\n\nSenest ajourført den ${day}. Vi passer på de oplysninger, som du giver os, og som vi har om dig i forvejen.\n\n1. Hvem er vi\n\nVi er en skole.\n\n2. Slut\n\nSkriv.`
  const { json } = await post(site, 'import', { text: text('01-05-18'), title: 'Dato', slug: 'dato' })
  const draft = json as unknown as Policy
  const review = async () =>
    (await site.rest(`/privacy/policies/${draft.id}/review`, { token: site.token })).json
  expect((await review()).textDate).toBe('2018-05-01')
  // Another text has another date, or none.
  const again = (more: string) => post(site, 'import', { text: more, title: 'Dato', policy: draft.id })
  await again('1. Hvem er vi\n\nVi er en skole.\n\n2. Slut\n\nSkriv.')
  expect((await review()).textDate).toBeNull()
  await again(text('03-03-21'))
  const { textDate } = await review()
  expect(textDate).toBe('2021-03-03')
  const answer = await approve(site, draft, { effectiveFrom: textDate, enteredAfterwards: true, summary: {} })
  expect(answer.json).toMatchObject({ number: 1, effectiveFrom: '2021-03-03', inForce: true })
  expect((await review()).textDate).toBeNull()
})
