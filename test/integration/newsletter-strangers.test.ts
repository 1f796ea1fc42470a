/** Somebody posts an address that is not theirs: what its owner gets, confirms and has kept stays the owner's. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { policyNewsList } from '../../src/newsletter/mailings.js'
import { purgeSignUps } from '../../src/server/newsletter/purge.js'
import { newsletterOverview } from '../../src/server/newsletter/overview.js'
import { dump } from './support/dump.js'
import {
  lastMail,
  mailsTo,
  type NewsletterSite,
  newsletterSite,
  open,
  press,
  signUp,
  signUps,
  tokenIn,
  wordingOf,
} from './support/newsletter.js'

let site: NewsletterSite
let now = new Date('2026-03-10T10:00:00.000Z')
let email = ''
const confirmed: Readonly<Record<string, unknown>>[] = []

beforeAll(async () => {
  site = await newsletterSite(() => now, { onConfirmed: (row) => void confirmed.push({ ...row }) })
})
afterAll(() => site?.close())

const minute = 60_000
const day = 86_400_000
const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds)
}
let count = 0
beforeEach(() => {
  count += 1
  email = `ane${count}@skolen.dk`
})

const rows = async () => (await signUps(site.payload)).filter((row) => row.email === email)
const row = async (list = 'nyt') => (await rows()).find((one) => one.list === list)
const write = async (id: unknown, data: object) =>
  site.payload.db.updateOne({
    collection: 'newsletter-signups',
    where: { id: { equals: id } },
    data,
  } as never)
const heldMails = async () =>
  (await signUps(site.payload)).filter(({ key }) => String(key).startsWith('held.'))
const confirmMail = async (index: number) => {
  const mail = (await mailsTo(site, email))[index]
  if (!mail) throw new Error(`no mail ${index}`)
  return press(site, 'confirm', { t: tokenIn(mail, 'confirm') })
}
const takeBackByMail = async (door: 'unsubscribe' | 'manage' = 'unsubscribe') => {
  const t = tokenIn(await lastMail(site, email), door)
  expect((await press(site, door, { t, action: 'erase' })).status).toBe(200)
}
/** A stranger's post some minutes later. @returns how many mails the address has had */
const postAgain = async (minutes: number, more: Readonly<Record<string, unknown>> = {}) => {
  // What was posted before is mailed before time goes on.
  await mailsTo(site, email)
  later(minutes * minute)
  expect((await signUp(site, email, more)).status).toBe(202)
  return (await mailsTo(site, email)).length
}

describe('what is confirmed', () => {
  test('is what was posted for that mail, whoever posts the address afterwards', async () => {
    const before = now
    await signUp(site, email, { name: 'Ane', address: 'Skolevej 1' })
    expect(
      await postAgain(6, {
        name: 'Fremmed',
        address: 'Et andet sted',
        locale: 'en',
        policy: true,
        policyWording: await wordingOf(site, policyNewsList, 'en'),
      }),
    ).toBe(2)
    const page = await open(site, 'confirm', tokenIn((await mailsTo(site, email))[0] as never, 'confirm'))
    expect(page.text).toContain('<dd>Ane</dd>')
    expect(page.text).not.toMatch(/Fremmed|privatlivspolitikken/)
    expect(page.text).toContain('<html lang="da">')
    expect((await confirmMail(0)).status).toBe(200)
    const said = {
      state: 'confirmed',
      name: 'Ane',
      address: 'Skolevej 1',
      locale: 'da',
      wording: await wordingOf(site),
      tokens: '',
    }
    expect(await row()).toMatchObject(said)
    expect(new Date(String((await row())?.requestedAt))).toEqual(before)
    expect(confirmed.at(-1)).toMatchObject({ email, name: 'Ane', locale: 'da' })
    expect(await row(policyNewsList)).toBeUndefined()
    expect((await confirmMail(1)).status).toBe(404)
  })

  test('is the later post where the later mail is confirmed', async () => {
    await signUp(site, email, { name: 'Ane' })
    expect(await postAgain(6, { name: 'Anne' })).toBe(2)
    expect((await confirmMail(1)).status).toBe(200)
    expect(await row()).toMatchObject({ state: 'confirmed', name: 'Anne' })
  })

  test('is not what was posted without a mail of its own', async () => {
    await signUp(site, email, { name: 'Ane' })
    for (const minutes of [0, 2, 2]) expect(await postAgain(minutes, { name: 'Fremmed' })).toBe(1)
    expect(await row()).toMatchObject({ name: 'Ane' })
    for (const round of [2, 3, 4, 5]) expect(await postAgain(6, { name: `Ane ${round}` })).toBe(round)
    expect(await postAgain(6, { name: 'Fremmed' })).toBe(5)
    expect((await confirmMail(4)).status).toBe(200)
    expect(await row()).toMatchObject({ state: 'confirmed', name: 'Ane 5' })
  })

  test('is not what was posted while the mail is waiting to be sent', async () => {
    await signUp(site, email, { name: 'Ane' })
    await mailsTo(site, email)
    // As after a post whose mail has not gone out yet.
    const { id } = (await row()) ?? {}
    await write(id, { tokens: '', mailedAt: null, mails: 0 })
    expect(await postAgain(1, { name: 'Fremmed' })).toBe(2)
    expect((await confirmMail(1)).status).toBe(200)
    expect(await row()).toMatchObject({ state: 'confirmed', name: 'Ane' })
  })

  test('is what its owner corrected, by the link in the mail', async () => {
    await signUp(site, email, { name: 'Ane' })
    expect(await postAgain(6, { name: 'Fremmed' })).toBe(2)
    const [first] = await mailsTo(site, email)
    const t = tokenIn(first as never, 'manage')
    const held = await site.fetch(`/privacy/newsletter/manage?t=${t}&format=json`)
    expect(await held.json()).toMatchObject({ name: 'Fremmed', others: [{ name: 'Ane', locale: 'da' }] })
    expect((await open(site, 'manage', t)).text).toContain('<dd>Ane\ndansk</dd>')
    await press(site, 'manage', { t, action: 'correct', name: 'Anne-Marie', address: '', locale: 'en' })
    expect((await confirmMail(0)).status).toBe(200)
    expect(await row()).toMatchObject({ state: 'confirmed', name: 'Anne-Marie', locale: 'en' })
  })

  test('by a link that an earlier version mailed is what the sign-up said then', async () => {
    await signUp(site, email, { name: 'Ane' })
    await mailsTo(site, email)
    const { id, tokens } = (await row()) ?? {}
    await write(id, { tokens: String(tokens).split(':').slice(0, 2).join(':') })
    expect(await postAgain(6, { name: 'Fremmed' })).toBe(2)
    expect((await confirmMail(0)).status).toBe(200)
    expect(await row()).toMatchObject({ state: 'confirmed', name: 'Ane' })
  })

  test('by such a link works where nobody posted since', async () => {
    await signUp(site, email, { name: 'Ane' })
    await mailsTo(site, email)
    const { id, tokens } = (await row()) ?? {}
    await write(id, { tokens: String(tokens).split(':').slice(0, 2).join(':') })
    expect((await confirmMail(0)).status).toBe(200)
    expect(await row()).toMatchObject({ state: 'confirmed', name: 'Ane' })
  })

  test('can be confirmed again by its owner after a stranger used up the mails of a week', async () => {
    for (const round of [1, 2, 3, 4, 5]) expect(await postAgain(6, { name: 'Fremmed' })).toBe(round)
    // Posting on does not make the week longer.
    for (let hour = 0; hour < 8; hour += 1) expect(await postAgain(20 * 60, { name: 'Fremmed' })).toBe(5)
    expect(await postAgain(20 * 60, { name: 'Ane' })).toBe(6)
    expect((await confirmMail(5)).status).toBe(200)
    expect(await row()).toMatchObject({ state: 'confirmed', name: 'Ane' })
  })
})

describe('taking back a sign-up that one never made', () => {
  test.each(['unsubscribe', 'manage'] as const)(
    'by %s does not make room for more mails than without',
    async (door) => {
      await signUp(site, email)
      for (let round = 2; round <= 5; round += 1) {
        await takeBackByMail(door)
        expect(await rows()).toEqual([])
        expect(await postAgain(6)).toBe(round)
      }
      await takeBackByMail(door)
      for (let round = 0; round < 3; round += 1) expect(await postAgain(6)).toBe(5)
    },
  )

  test('does not allow a mail at once, but one after a while', async () => {
    await signUp(site, email)
    await takeBackByMail()
    expect(await postAgain(1)).toBe(1)
    expect(await postAgain(5)).toBe(2)
    expect((await confirmMail(1)).status).toBe(200)
  })

  test('counts for that newsletter alone, and after a week no more', async () => {
    for (const round of [1, 2, 3, 4, 5]) expect(await postAgain(6)).toBe(round)
    await takeBackByMail()
    expect(await postAgain(6, { list: 'elever' })).toBe(6)
    await mailsTo(site, email)
    later(7 * day)
    expect(await postAgain(0)).toBe(7)
  })

  test('leaves a keyed hash that nobody can read, and that goes when the sign-up would have gone (NL-05, NL-06)', async () => {
    await purgeSignUps(site.payload)
    await signUp(site, email, { name: 'Hemmelig Person' })
    const before = await newsletterOverview(site.payload, 'da')
    await takeBackByMail()
    for (const word of [email, 'Hemmelig']) expect(await dump(site.payload)).not.toContain(word)
    expect(await heldMails()).toMatchObject([{ state: 'ended', email: '', proof: '', mails: 1 }])
    const listed = await site.rest('/newsletter-signups?limit=0', { token: site.token })
    expect(listed.json.docs.some(({ state }: { state: string }) => state === 'ended')).toBe(false)
    const ended = (overview: typeof before) => overview.newsletters.map(({ counts }) => counts.ended)
    expect(ended(await newsletterOverview(site.payload, 'da'))).toEqual(ended(before))
    later(7 * day - 1)
    await purgeSignUps(site.payload)
    expect(await heldMails()).toHaveLength(1)
    later(1)
    await purgeSignUps(site.payload)
    expect(await heldMails()).toEqual([])
  })

  test('by an editor, or by another system, holds as well', async () => {
    await signUp(site, email)
    await mailsTo(site, email)
    const taken = await site.rest('/privacy/newsletter/take-back', {
      method: 'POST',
      token: site.token,
      body: { addresses: email },
    })
    expect([taken.status, taken.json.ended]).toEqual([200, 1])
    expect(await postAgain(1)).toBe(1)
  })

  test('does not keep an editor from taking the address over from another system', async () => {
    await signUp(site, email)
    await takeBackByMail()
    const { json } = await site.rest('/privacy/newsletter/import', {
      method: 'POST',
      token: site.token,
      body: { list: 'nyt', csv: `email\n${email}\n`, evidence: 'Sagde ja på papir' },
    })
    expect(json.added).toBe(1)
  })
})
