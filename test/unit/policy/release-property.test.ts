/**
 * One working copy, several timelines, over random histories: every sentence carries a token, and on each day only
 * tokens are read that were approved for that day or an earlier one.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyContent, Section } from '../../../src/policy/content.js'
import { redactContent } from '../../../src/policy/redaction.js'
import { releaseOf, type Resolution } from '../../../src/policy/release.js'
import { type DatedContent, standingOn } from '../../../src/policy/succession.js'
import { paragraph, richTextOf, text } from '../../../src/policy/rich-text/build.js'
import {
  day,
  Draft,
  type DraftSection,
  history,
  Promised,
  type Step,
  tokensOf,
} from '../../support/histories.js'
import { runs } from '../../support/long.js'
import { content, section } from './support.js'

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

const sectionsOf = ({ sections }: PolicyContent): readonly DraftSection[] => {
  const blocks = (one: Section, locale: string) =>
    (one.content[locale]?.root.children ?? []).map((node) =>
      'children' in node ? node.children.map((child) => ('text' in child ? child.text : '')).join('') : '',
    )
  return sections.map((one) => ({
    id: one.id,
    level: one.level === 2 ? 2 : 1,
    heading: { da: one.heading.da ?? '', en: one.heading.en ?? '' },
    da: blocks(one, 'da'),
    en: blocks(one, 'en'),
  }))
}

class World {
  today = 0
  standing: DatedContent[] = []
  #number = 0
  readonly #draft = new Draft((n) => `s${n}`)
  readonly #promised = new Promised()
  /** What the last approved draft said, with its day; null where it was withdrawn. */
  #last: DatedContent | null = null

  edit(step: Extract<Step, { kind: 'edit' }>): void {
    this.#draft.edit(step, () => {
      const now = standingOn(this.standing, day(this.today))
      return now && sectionsOf(now.content)
    })
  }

  approve({ inDays, answer, killed }: Extract<Step, { kind: 'approve' }>): void {
    const chosen = day(this.today + inDays)
    const draft = contentOf(this.#draft.sections)
    const ask = (resolutions: Readonly<Record<string, Resolution>>) =>
      releaseOf({ standing: this.standing, day: chosen, draft, resolutions, defaultLocale: 'da' })
    const asked = ask({})
    const answers = Object.fromEntries(asked.questions.map(({ part }) => [part, answer]))
    const release = asked.questions.length > 0 ? ask(answers) : asked
    const { outcome, now, later, last, successors } = release
    if (outcome === 'unchanged' || outcome === 'nothingNow' || outcome === 'nothingInForce') return
    const wanted = release.draft
    this.#promised.approve({ chosen, draft: wanted, waiting: later })
    this.#add(chosen, now)
    // Killed in between: a repeated request makes the rest, and makes nothing twice.
    const done = killed === null ? later.length : Math.min(killed, later.length)
    later.slice(0, done).forEach((one, index) => this.#replace(one, successors[index] ?? one.content))
    if (killed !== null)
      later.slice(done).forEach((one, index) => this.#replace(one, successors[done + index] ?? one.content))
    const made = this.standing.at(-1)
    if (made) this.#last = { ...made, effectiveFrom: last?.effectiveFrom ?? chosen, content: wanted }
    if (wanted !== draft) this.#draft.sections = sectionsOf(wanted)
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
    this.#promised.withdraw(gone, this.standing)
    if (this.#last?.effectiveFrom === gone.effectiveFrom) this.#last = null
  }

  redact(which: number): void {
    const all = [...tokensOf(this.standing)]
    const token = all[which % Math.max(1, all.length)]
    if (token === undefined) return
    this.#promised.redact(token)
    const clean = (said: PolicyContent) => redactContent(said, [token]).content
    this.standing = this.standing.map((one) => ({ ...one, content: clean(one.content) }))
    if (this.#last) this.#last = { ...this.#last, content: clean(this.#last.content) }
    this.#draft.sections = sectionsOf(clean(contentOf(this.#draft.sections)))
  }

  check(): void {
    const days = new Set([day(this.today), ...this.standing.map(({ effectiveFrom }) => effectiveFrom)])
    for (const on of days)
      expect(this.#promised.broken(on, standingOn(this.standing, on)?.content ?? null)).toEqual([])
    if (this.#last) {
      const read = standingOn(this.standing, '9999-12-31')
      expect(read?.content.sections).toEqual(this.#last.content.sections)
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
