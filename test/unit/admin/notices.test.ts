import { describe, expect, it, test } from 'vitest'
import { changeSentence, grouped } from '../../../admin-components/notices/change-words.js'
import { shownOn } from '../../../admin-components/notices/shown-on.js'
import { compareNotices } from '../../../src/consent/compare-notices.js'
import { effects, type NoticeChange, type NoticeChangeKind } from '../../../src/consent/material.js'
import { noticeSeverities } from '../../../src/consent/notice-problems.js'
import { translate } from '../../../src/locales/index.js'
import { changed, cookie, list } from '../consent/notice-samples.js'

const kinds = Object.keys(effects) as NoticeChangeKind[]

describe.each(['da', 'en'])('in %s', (locale) => {
  const t = translate(locale)

  test.each(kinds)('a change of the kind %s has words, and a reason where it asks', (kind) => {
    const change: NoticeChange = {
      kind,
      effect: effects[kind],
      service: 'x',
      category: 'y',
      name: 'X',
      cookie: '_a',
      locale: 'da',
      before: 'DK',
      after: 'US',
    }
    const sentence = changeSentence(change, t, locale)
    expect(sentence).not.toMatch(/notice\.|\{\{/)
    expect(sentence).toMatch(/\.$/)
    if (effects[kind] !== 'never') expect(t(`notice.reasons.${kind}`)).not.toContain('notice.')
  })

  test.each(Object.keys(noticeSeverities))('the problem %s has words', (kind) => {
    const params = { name: 'X', cookie: '_a', language: 'dansk' }
    expect(t(`notice.problems.${kind}`, params)).not.toMatch(/notice\.|\{\{/)
  })
})

describe('what changed', () => {
  const say = (after: ReturnType<typeof list>, before = list()) =>
    compareNotices(before, after).map((change) => changeSentence(change, translate('da'), 'da'))

  it('is said with countries, durations and languages in words', () => {
    expect(say(changed(2, { country: 'US' }))).toEqual([
      'Oplysningerne kommer nu uden for EU og EØS. Land før: Danmark. Land nu: USA.',
    ])
    expect(say(changed(2, { cookies: [cookie({ duration: { unit: 'years', count: 1 } })] }))).toEqual([
      '"_pk_id*" bliver gemt længere. Før: 6 måneder. Nu: 1 år.',
    ])
    expect(say(changed(2, { purpose: { da: 'Andet.', en: 'See what is read.' } }))).toEqual([
      'Formålet er skrevet om (dansk).',
    ])
  })

  it('stands together for each service', () => {
    const changes = compareNotices(list(), changed(3, { hosts: [], name: 'Ny' }, changed(2, { hosts: [] })))
    expect(grouped(changes).map(({ name, changes: own }) => [name, own.length])).toEqual([
      ['Tjeneste 2', 1],
      ['Ny', 2],
    ])
  })
})

describe('what was shown on a day (PR-07)', () => {
  const head = (revision: number, publishedAt: string) => ({ revision, publishedAt, hash: '' })
  const history = [
    head(3, '2026-03-05T23:30:00.000Z'),
    head(2, '2026-03-05T10:00:00.000Z'),
    head(1, '2026-03-01T10:00:00.000Z'),
  ]
  test.each([
    ['2026-02-28', []],
    ['2026-03-01', [1]],
    ['2026-03-04', [1]],
    ['2026-03-05', [2, 1]],
    ['2026-03-06', [3, 2]],
    ['2026-03-07', [3]],
  ])('%s', (day, revisions) => {
    expect(shownOn(history, day, 'Europe/Copenhagen').map(({ revision }) => revision)).toEqual(revisions)
  })
})
