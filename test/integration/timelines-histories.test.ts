/**
 * One working copy, several timelines, over random histories on the real server: the oracle of
 * test/unit/policy/release-property.test.ts, asked at the public doors.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishCarriesLeft } from '../../src/server/carry-left.js'
import { verifyEverything } from '../../src/server/verify.js'
import {
  day,
  Draft,
  type DraftSection,
  history,
  Promised,
  type Step,
  tokensOf,
} from '../support/histories.js'
import { isLong, runs } from '../support/long.js'
import { testSite, type TestSite } from '../support/site.js'
import {
  killedAfter,
  readSections,
  sectionIds,
  sectionsOf,
  standingEditions,
  writeDraft,
} from './support/history-site.js'
import { approval, createDraft, fillSettings, type Policy, post, publicPolicy } from './support/policy.js'

let now = new Date(`${day(0)}T12:00:00Z`)
let site: TestSite
let count = 0

beforeAll(async () => {
  site = await testSite({ now: () => now })
  await fillSettings(site)
})
afterAll(() => site?.close())

/** An hour after an approval was stopped. */
const muchLater = () => Date.now() + 3_600_000

/** What an approval may not be refused for: only a section without text, nothing new, a day on which nothing can go out. */
const refusals = (errors: readonly { readonly field?: string }[]) =>
  errors.filter(
    ({ field = '' }) => field !== '' && field !== 'effectiveFrom' && !field.startsWith('sections.'),
  )

/** A section's address is no text: it stays as it was frozen, and a redaction leaves it (src/policy/redaction.ts). */
const withoutAnchors = (answer: string): string => answer.replaceAll(/"anchor":"[^"]*"/g, '')

class World {
  readonly #policy: Policy
  readonly #draft: Draft
  readonly #promised = new Promised()
  readonly #removed: string[] = []
  #today = 0
  #last: { readonly day: string; readonly sections: readonly DraftSection[] } | null = null

  private constructor(policy: Policy, draft: Draft) {
    this.#policy = policy
    this.#draft = draft
  }

  static async begin(): Promise<World> {
    now = new Date(`${day(0)}T12:00:00Z`)
    const policy = await createDraft(site, `historie-${(count += 1)}`, [])
    const world = new World(policy, new Draft(sectionIds()))
    await world.approve({ kind: 'approve', inDays: 0, answer: 'draft', killed: null })
    return world
  }

  async step(step: Step): Promise<void> {
    if (step.kind === 'edit') return this.#edit(step)
    if (step.kind === 'approve') await this.approve(step)
    if (step.kind === 'withdraw') await this.#withdraw(step.which)
    if (step.kind === 'redact') await this.#redact(step.which)
    if (step.kind === 'clock') this.#today += step.days
    now = new Date(`${day(this.#today)}T12:00:00Z`)
    await this.check()
  }

  #standing() {
    return standingEditions(site.payload, this.#policy)
  }

  async #edit(step: Extract<Step, { kind: 'edit' }>): Promise<void> {
    const standing = step.what === 'revert' ? await this.#standing() : []
    const [inForce] = standing.filter(({ effectiveFrom }) => effectiveFrom <= day(this.#today))
    this.#draft.edit(step, () => (inForce ? sectionsOf(inForce.content) : null))
  }

  async approve({ inDays, answer, killed }: Extract<Step, { kind: 'approve' }>): Promise<void> {
    const { payload } = site
    const chosen = day(this.#today + inDays)
    await writeDraft(payload, this.#policy, this.#draft.sections)
    const before = await this.#standing()
    const looked = await site.rest(`/privacy/policies/${this.#policy.id}/review?day=${chosen}`, {
      token: site.token,
    })
    const questions = looked.json.questions as readonly { readonly sectionId: string }[]
    const request = approval({
      ...(inDays > 0 ? { effectiveFrom: chosen } : {}),
      resolutions: Object.fromEntries(questions.map(({ sectionId }) => [sectionId, answer])),
    })
    const send = () => post(site, `${this.#policy.id}/approve`, request)
    const revive = killed === null ? null : killedAfter(payload, 2 + killed * 2)
    const { status, json } = await send()
    revive?.()
    const newest = Math.max(0, ...before.map(({ number }) => number))
    const made = (await this.#standing()).some(({ number }) => number > newest)
    if (revive) {
      // An edited draft in between changes nothing of what was approved.
      if (killed === 0) await writeDraft(payload, this.#policy, this.#draft.sections.slice(0, 1))
      if (killed === 1 && made) await send()
      else await finishCarriesLeft(payload, muchLater())
      if (killed === 0) await writeDraft(payload, this.#policy, this.#draft.sections)
    } else if (status !== 201) expect(refusals(json.errors), JSON.stringify(json)).toEqual([])
    if (!made) return
    const waiting = before.filter(({ effectiveFrom }) => effectiveFrom > chosen)
    this.#promised.approve({
      chosen,
      draft: this.#draft.sections,
      waiting: waiting.map((one) => one.content),
    })
    const [last] = await this.#standing()
    const answered = questions.length > 0 && answer === 'waiting'
    // What the draft says after an answer is the server's, unless the process was gone before it wrote it.
    if (answered && !revive) this.#draft.sections = await readSections(payload, this.#policy)
    const known =
      answered && revive ? sectionsOf(last?.content ?? ({ sections: [] } as never)) : this.#draft.sections
    this.#last = { day: last?.effectiveFrom ?? chosen, sections: known }
  }

  async #withdraw(which: number): Promise<void> {
    const standing = await this.#standing()
    const waiting = standing.filter(({ effectiveFrom }) => effectiveFrom > day(this.#today))
    const gone = waiting[which % Math.max(1, waiting.length)]
    if (!gone) return
    const { status } = await post(site, `${this.#policy.id}/publications/${gone.number}/withdraw`, {})
    expect(status).toBe(201)
    const left = await this.#standing()
    this.#promised.withdraw(
      gone.content,
      left.map(({ content }) => content),
    )
    if (this.#last?.day === gone.effectiveFrom) this.#last = null
  }

  async #redact(which: number): Promise<void> {
    const all = [...tokensOf((await this.#standing()).map(({ content }) => content))]
    const token = all[which % Math.max(1, all.length)]
    if (token === undefined) return
    await writeDraft(site.payload, this.#policy, this.#draft.sections)
    const body = { words: [token], reason: 'En god grund' }
    const { status, json } = await site.rest('/privacy/redact', { method: 'POST', body, token: site.token })
    expect(status, JSON.stringify(json)).toBe(200)
    this.#removed.push(token)
    this.#promised.redact(token)
    this.#draft.sections = await readSections(site.payload, this.#policy)
    const clean = (value: readonly DraftSection[]) =>
      JSON.parse(JSON.stringify(value).replaceAll(token, '[fjernet]')) as readonly DraftSection[]
    if (this.#last) this.#last = { ...this.#last, sections: clean(this.#last.sections) }
  }

  async #readOn(on: string): Promise<unknown> {
    now = new Date(`${on}T12:00:00Z`)
    const read = [
      (await publicPolicy(site, this.#policy, '?locale=da')).json,
      (await publicPolicy(site, this.#policy, '?locale=en')).json,
    ]
    now = new Date(`${day(this.#today)}T12:00:00Z`)
    return withoutAnchors(JSON.stringify(read))
  }

  async check(): Promise<void> {
    const standing = await this.#standing()
    for (const on of new Set([day(this.#today), ...standing.map(({ effectiveFrom }) => effectiveFrom)]))
      if (on >= day(this.#today)) expect(this.#promised.broken(on, await this.#readOn(on))).toEqual([])
    const [last] = standing
    if (this.#last && last) expect(sectionsOf(last.content)).toEqual(this.#last.sections)
  }

  /** Every public door after the last day. */
  async end(): Promise<void> {
    now = new Date('2029-01-01T12:00:00Z')
    const { slug } = this.#policy
    const editions = (await site.rest(`/privacy/policies/${slug}/publications`)).json.editions as readonly {
      readonly number: number
    }[]
    const doors = [
      '',
      '/publications',
      '/feed.atom',
      ...editions.map(({ number }) => `/publications/${number}`),
    ]
    for (const door of doors) {
      const said = await (await site.fetch(`/privacy/policies/${slug}${door}`)).text()
      expect(this.#removed.filter((token) => tokensOf(withoutAnchors(said)).has(token))).toEqual([])
    }
    expect(this.#promised.broken('2029-01-01', await this.#readOn('2029-01-01'))).toEqual([])
    expect((await site.payload.kv.keys()).filter((key) => key.startsWith('privacy:carrying:'))).toEqual([])
  }
}

test(
  'on no day a reader sees what was approved for a later one, or was removed; at last what was approved last',
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const world = await World.begin()
        for (const step of steps) await world.step(step)
        await world.end()
      }),
      // What every change waits for is the same each time; the long form looks for what nobody has seen.
      { numRuns: runs(3, 200), endOnFailure: !isLong, ...runs({ seed: 4711 }, {}) },
    )
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  },
  runs(180_000, 7_200_000),
)
