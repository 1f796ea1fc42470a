/**
 * Random histories of a policy: an editor rewrites the draft in two languages, approves it for one day or another, withdraws and
 * redacts, and time goes by. Every sentence carries a token, so that a reader's text says for which day it was approved.
 */
import fc from 'fast-check'
import type { Resolution } from '../../src/policy/release.js'

type Blocks = readonly string[]

export interface DraftSection {
  readonly id: string
  readonly level: 1 | 2
  readonly heading: { readonly da: string; readonly en: string }
  readonly da: Blocks
  readonly en: Blocks
}

export const day = (n: number) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10)

export const tokensOf = (value: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(value).match(/tok\d+x/g) ?? [])

export type Step =
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
export const history: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.tuple(fc.array(edit, { minLength: 1, maxLength: 4 }), approve, fc.option(event, { freq: 3 })), {
    minLength: 2,
    maxLength: 8,
  })
  .map((rounds) =>
    rounds.flatMap(([written, approved, then]) => [...written, approved, ...(then ? [then] : [])]),
  )

/** The working copy. */
export class Draft {
  #tokens = 0
  #ids = 2
  readonly #idOf: (n: number) => string
  sections: readonly DraftSection[]

  /** @param idOf makes the id of a section of its number */
  constructor(idOf: (n: number) => string) {
    this.#idOf = idOf
    this.sections = [this.#section(idOf(1), 1), this.#section(idOf(2), 1)]
  }

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

  /** @param inForce what the draft says after `revert` */
  edit(
    { at, block, what, locale }: Extract<Step, { kind: 'edit' }>,
    inForce: () => readonly DraftSection[] | null,
  ): void {
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
        this.#section(this.#idOf(this.#ids), what === 'newSection' ? 1 : 2),
      )
    }
    if (what === 'deleteSection' && this.sections.length > 1)
      this.sections = this.sections.toSpliced(index, 1)
    if (what === 'moveSection') this.sections = [...this.sections.toSpliced(index, 1), one]
    // Back to what is in force: the draft says nothing of what waits.
    if (what === 'revert') this.sections = inForce() ?? this.sections
  }
}

interface Approved {
  readonly chosen: string
  /** What the draft said. */
  readonly draft: unknown
  /** Editions that wait for a later day than the chosen one. */
  readonly waiting: unknown
}

/** What may be read on which day. */
export class Promised {
  readonly #since = new Map<string, string>()
  readonly #removed = new Set<string>()

  /** What waits already keeps its day; everything else is approved for the chosen one. */
  approve({ chosen, draft, waiting }: Approved): void {
    const waits = tokensOf(waiting)
    for (const token of tokensOf(draft)) {
      const before = this.#since.get(token)
      if (before === undefined || (!waits.has(token) && chosen < before)) this.#since.set(token, chosen)
    }
  }

  /** @param left editions that are not withdrawn */
  withdraw(gone: unknown, left: unknown): void {
    const still = tokensOf(left)
    for (const token of tokensOf(gone)) if (!still.has(token)) this.#since.delete(token)
  }

  redact(token: string): void {
    this.#removed.add(token)
  }

  /** What is wrong with what is read on a day. */
  broken(on: string, read: unknown): readonly string[] {
    return [...tokensOf(read)].flatMap((token) => {
      const since = this.#since.get(token)
      if (this.#removed.has(token)) return [`${token} was removed, and is read on ${on}`]
      return since !== undefined && since <= on ? [] : [`${token}, approved for ${since}, is read on ${on}`]
    })
  }
}
