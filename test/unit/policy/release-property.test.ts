/**
 * One working copy, several timelines, over random histories: every sentence carries a token, and on each day only
 * tokens are read that were approved for that day or an earlier one.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyContent, Section } from '../../../src/policy/content.js'
import { redactContent } from '../../../src/policy/redaction.js'
import { type Resolution, releaseOf } from '../../../src/policy/release.js'
import { type DatedContent, standingOn } from '../../../src/policy/succession.js'
import { paragraph, richTextOf, text } from '../../../src/policy/rich-text/build.js'
import { runs } from '../../support/long.js'
import { content, section } from './support.js'

type Blocks = readonly string[]
interface DraftSection {
  readonly id: string
  readonly level: 1 | 2
  readonly heading: { readonly da: string; readonly en: string }
  readonly da: Blocks
  readonly en: Blocks
}

const day = (n: number) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10)
const contentOf = (sections: readonly DraftSection[]): PolicyContent =>
  content(
    sections.map((one): Section =>
      section(one.id, {
        level: one.level,
        heading: one.heading,
        content: Object.fromEntries(
          (['da', 'en'] as const).flatMap((locale) =>
            one[locale].length > 0
              ? [[locale, richTextOf(one[locale].map((words) => paragraph(text(words))))]]
              : [],
          ),
        ),
      }),
    ),
  )

const tokensOf = (value: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(value).match(/tok\d+x/g) ?? [])

type Step =
  | {
      readonly kind: 'edit'
      readonly at: number
      readonly block: number
      readonly what: string
      readonly locale: 'da' | 'en' | 'both'
    }
  | {
      readonly kind: 'approve'
      readonly inDays: number
      readonly answer: Resolution
      readonly killed: number | null
    }
  | { readonly kind: 'withdraw'; readonly which: number }
  | { readonly kind: 'redact'; readonly which: number }
  | { readonly kind: 'clock'; readonly days: number }

const edits = [
  'rewrite',
  'append',
  'insert',
  'delete',
  'move',
  'moveAway',
  'heading',
  'newSection',
  'newSubsection',
  'deleteSection',
  'moveSection',
  'revert',
]
const edit = fc.record({
  kind: fc.constant('edit' as const),
  at: fc.nat(50),
  block: fc.nat(50),
  what: fc.constantFrom(...edits),
  locale: fc.constantFrom('da' as const, 'en' as const, 'both' as const),
})
/** Now, or a day on which something may wait already, before it or after it. */
const approve = fc.record({
  kind: fc.constant('approve' as const),
  inDays: fc.constantFrom(0, 0, 10, 20, 30, 40),
  answer: fc.constantFrom('waiting' as const, 'draft' as const),
  killed: fc.option(fc.nat(3), { freq: 4 }),
})
const event: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constant('redact' as const), which: fc.nat(50) }),
  fc.record({ kind: fc.constant('clock' as const), days: fc.integer({ min: 1, max: 8 }) }),
)
/** Edits and an approval, again and again; in between something else happens. */
const history: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.tuple(fc.array(edit, { minLength: 1, maxLength: 4 }), approve, fc.option(event, { freq: 3 })), {
    minLength: 2,
    maxLength: 8,
  })
  .map((rounds) =>
    rounds.flatMap(([written, approved, then]) => [...written, approved, ...(then ? [then] : [])]),
  )

class World {
  today = 0
  #tokens = 0
  #ids = 2
  sections: DraftSection[] = [this.#section('a', 1), this.#section('b', 1)]
  standing: DatedContent[] = []
  #number = 0
  /** The first day for which each token was approved. */
  readonly #approved = new Map<string, string>()
  readonly removed = new Set<string>()
  /** What the last approved draft said, with its day; null where it was withdrawn. */
  last: DatedContent | null = null

  #word(): string {
    return `tok${(this.#tokens += 1)}x`
  }
  #sentence(): string {
    return `Her er ${this.#word()} skrevet.`
  }
  #section(id: string, level: 1 | 2): DraftSection {
    return {
      id,
      level,
      heading: { da: `Overskrift med ${this.#word()}`, en: `Heading with ${this.#word()}` },
      da: [this.#sentence(), this.#sentence()],
      en: [this.#sentence(), this.#sentence()],
    }
  }

  edit({ at, block, what, locale }: Extract<Step, { kind: 'edit' }>): void {
    const index = at % this.sections.length
    const one = this.sections[index]
    if (!one) return
    const put = (changed: DraftSection) => (this.sections = this.sections.with(index, changed))
    const each = (change: (blocks: Blocks, n: number) => Blocks) => {
      const locales = locale === 'both' ? (['da', 'en'] as const) : [locale]
      put({
        ...one,
        ...Object.fromEntries(
          locales.map((name) => [
            name,
            change(one[name], one[name].length === 0 ? 0 : block % one[name].length),
          ]),
        ),
      })
    }
    if (what === 'rewrite')
      each((blocks, n) => blocks.map((words, i) => (i === n ? this.#sentence() : words)))
    if (what === 'append')
      each((blocks, n) => blocks.map((words, i) => (i === n ? `${words} ${this.#sentence()}` : words)))
    if (what === 'insert') each((blocks, n) => [...blocks.slice(0, n), this.#sentence(), ...blocks.slice(n)])
    if (what === 'delete') each((blocks, n) => blocks.filter((_words, i) => i !== n))
    if (what === 'move')
      each((blocks, n) => [...blocks.filter((_words, i) => i !== n), ...blocks.slice(n, n + 1)])
    if (what === 'moveAway') {
      const to = (index + 1) % this.sections.length
      const words = one.da[block % Math.max(1, one.da.length)]
      const target = this.sections[to]
      if (to === index || !target || words === undefined) return
      put({ ...one, da: one.da.filter((other) => other !== words) })
      this.sections = this.sections.with(to, { ...target, da: [...target.da, words] })
    }
    if (what === 'heading')
      put({
        ...one,
        heading: { ...one.heading, [locale === 'en' ? 'en' : 'da']: `Ny overskrift ${this.#word()}` },
      })
    if (what === 'newSection' || what === 'newSubsection') {
      this.#ids += 1
      this.sections = this.sections.toSpliced(
        index + 1,
        0,
        this.#section(`s${this.#ids}`, what === 'newSection' ? 1 : 2),
      )
    }
    if (what === 'deleteSection' && this.sections.length > 1)
      this.sections = this.sections.toSpliced(index, 1)
    if (what === 'moveSection') this.sections = [...this.sections.toSpliced(index, 1), one]
    if (what === 'revert') {
      // Back to what is in force: the draft says nothing of what waits.
      const now = standingOn(this.standing, day(this.today))
      if (now) this.#from(now.content)
    }
  }

  #from({ sections }: PolicyContent): void {
    const blocks = (one: Section, locale: string) =>
      (one.content[locale]?.root.children ?? []).map((node) =>
        'children' in node ? node.children.map((child) => ('text' in child ? child.text : '')).join('') : '',
      )
    this.sections = sections.map((one) => ({
      id: one.id,
      level: one.level === 2 ? 2 : 1,
      heading: { da: one.heading.da ?? '', en: one.heading.en ?? '' },
      da: blocks(one, 'da'),
      en: blocks(one, 'en'),
    }))
  }

  approve({ inDays, answer, killed }: Extract<Step, { kind: 'approve' }>): void {
    const chosen = day(this.today + inDays)
    const draft = contentOf(this.sections)
    const ask = (resolutions: Readonly<Record<string, Resolution>>) =>
      releaseOf({ standing: this.standing, day: chosen, draft, resolutions, defaultLocale: 'da' })
    const asked = ask({})
    const answers = Object.fromEntries(asked.questions.map(({ part }) => [part, answer]))
    const release = asked.questions.length > 0 ? ask(answers) : asked
    const { outcome, now, later, last, successors } = release
    if (outcome === 'unchanged' || outcome === 'nothingNow' || outcome === 'nothingInForce') return
    const wanted = release.draft
    for (const token of tokensOf(wanted)) {
      const before = this.#approved.get(token)
      // What waits already keeps its day; everything else is approved for this one.
      const waits = later.some((one) => tokensOf(one.content).has(token))
      if (before === undefined || (!waits && chosen < before)) this.#approved.set(token, chosen)
    }
    this.#add(chosen, now)
    // Killed in between: a repeated request makes the rest, and makes nothing twice.
    const done = killed === null ? later.length : Math.min(killed, later.length)
    later.slice(0, done).forEach((one, index) => this.#replace(one, successors[index] ?? one.content))
    if (killed !== null)
      later.slice(done).forEach((one, index) => this.#replace(one, successors[done + index] ?? one.content))
    const made = this.standing.at(-1)
    if (made) this.last = { ...made, effectiveFrom: last?.effectiveFrom ?? chosen, content: wanted }
    if (wanted !== draft) this.#from(wanted)
  }

  #add(effectiveFrom: string, said: PolicyContent): void {
    this.#number += 1
    this.standing = [
      ...this.standing.filter(
        (one) => one.effectiveFrom !== effectiveFrom || effectiveFrom <= day(this.today),
      ),
      { number: this.#number, effectiveFrom, content: said },
    ]
  }
  #replace(waiting: DatedContent, said: PolicyContent): void {
    this.standing = this.standing.filter((one) => one !== waiting)
    this.#add(waiting.effectiveFrom, said)
  }

  withdraw(which: number): void {
    const waiting = this.standing.filter(({ effectiveFrom }) => effectiveFrom > day(this.today))
    const gone = waiting[which % Math.max(1, waiting.length)]
    if (!gone) return
    this.standing = this.standing.filter((one) => one !== gone)
    const left = tokensOf(this.standing)
    for (const token of tokensOf(gone.content)) if (!left.has(token)) this.#approved.delete(token)
    if (this.last?.effectiveFrom === gone.effectiveFrom) this.last = null
  }

  redact(which: number): void {
    const all = [...tokensOf(this.standing)]
    const token = all[which % Math.max(1, all.length)]
    if (token === undefined) return
    this.removed.add(token)
    const clean = (said: PolicyContent) => redactContent(said, [token]).content
    this.standing = this.standing.map((one) => ({ ...one, content: clean(one.content) }))
    if (this.last) this.last = { ...this.last, content: clean(this.last.content) }
    this.#from(clean(contentOf(this.sections)))
  }

  check(): void {
    const days = new Set([day(this.today), ...this.standing.map(({ effectiveFrom }) => effectiveFrom)])
    for (const on of days) {
      const read = standingOn(this.standing, on)
      for (const token of tokensOf(read?.content ?? null)) {
        expect(this.removed.has(token), `${token} was removed, and is read on ${on}`).toBe(false)
        const since = this.#approved.get(token)
        expect(since !== undefined && since <= on, `${token}, approved for ${since}, is read on ${on}`).toBe(
          true,
        )
      }
    }
    if (this.last) {
      const read = standingOn(this.standing, '9999-12-31')
      expect(read?.content.sections).toEqual(this.last.content.sections)
    }
  }
}

describe('one working copy, several timelines', () => {
  it('on no day anything is read that was approved for a later one, or was removed; at last what was approved last', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const world = new World()
        world.approve({ kind: 'approve', inDays: 0, answer: 'draft', killed: null })
        for (const one of steps) {
          if (one.kind === 'edit') world.edit(one)
          if (one.kind === 'approve') world.approve(one)
          if (one.kind === 'withdraw') world.withdraw(one.which)
          if (one.kind === 'redact') world.redact(one.which)
          if (one.kind === 'clock') world.today += one.days
          world.check()
        }
      }),
      { numRuns: runs(60, 10_000) },
    )
  }, 1_800_000)
})
