import { describe, expect, it } from 'vitest'
import type { Mailing, MailingCounts } from '../../../admin-components/mailings/contract.js'
import { editionMailing, mailingWords } from '../../../admin-components/mailings/edition-link.js'
import {
  emptyForm,
  lacks,
  type MailingForm,
  mailingRequest,
  nobody,
} from '../../../admin-components/mailings/form.js'
import { hint } from '../../../admin-components/mailings/hints.js'
import { canBeMadeAnew, doneByNow, resultWords } from '../../../admin-components/mailings/outcome.js'
import {
  fingerprint,
  isStalled,
  lookAgainAfter,
  onlyRepeats,
  quarter,
} from '../../../admin-components/mailings/progress.js'
import { reasonKey } from '../../../admin-components/mailings/reasons.js'
import { instantAt } from '../../../admin-components/instants.js'
import { translate } from '../../../src/locales/index.js'

const timeZone = 'Europe/Copenhagen'
const t = translate('da')

describe('a day and a time on the site’s clocks', () => {
  it('is an instant, in summer and in winter', () => {
    expect(instantAt('2026-05-01', '09:00', timeZone)?.toISOString()).toBe('2026-05-01T07:00:00.000Z')
    expect(instantAt('2026-12-01', '09:00', timeZone)?.toISOString()).toBe('2026-12-01T08:00:00.000Z')
  })

  it('is none where the clocks jump over it', () => {
    expect(instantAt('2026-03-29', '02:30', timeZone)).toBeNull()
    expect(instantAt('2026-03-29', '03:30', timeZone)?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  it.each([
    ['2026-02-30', '09:00'],
    ['2026-02-20', '24:00'],
    ['2026-02-20', '9:00'],
    ['', '09:00'],
    ['2026-02-20', ''],
  ])('is none for "%s" "%s"', (day, time) => expect(instantAt(day, time, timeZone)).toBeNull())
})

describe('who is told and when', () => {
  const situation = {
    audiences: [
      { key: 'subscribers', label: 'Abonnenter', count: 240 },
      { key: 'parents', label: 'Forældre', count: 0 },
    ],
    now: new Date('2026-09-15T10:00:00Z'),
    timeZone,
    // Midnight in Copenhagen: 1 October 2026 begins.
    takesEffectAt: new Date('2026-09-30T22:00:00Z'),
  }
  const keys = (part: Partial<MailingForm>, other: Partial<typeof situation> = {}) =>
    lacks({ ...emptyForm, ...part }, { ...situation, ...other }).map(({ field, key }) => `${field} ${key}`)
  const at = (day: string, time: string): Partial<MailingForm> => ({
    audience: 'subscribers',
    when: 'later',
    day,
    time,
  })

  it('is chosen, not taken for granted', () => {
    expect(emptyForm.audience).toBeNull()
    expect(keys({})).toEqual(['audience audienceMissing'])
    expect(keys({ audience: 'subscribers' })).toEqual([])
  })

  it('may be nobody, whatever the other fields hold', () => {
    expect(keys({ audience: nobody, when: 'later' })).toEqual([])
  })

  it('sends nothing to an empty group, but to one that could not be counted', () => {
    expect(keys({ audience: 'parents' })).toEqual(['audience audienceEmpty'])
    const unknown = [{ key: 'parents', count: null }]
    expect(lacks({ ...emptyForm, audience: 'parents' }, { ...situation, audiences: unknown })).toEqual([])
  })

  it('tells everything that is missing at once', () => {
    expect(keys({ when: 'later' })).toEqual(['audience audienceMissing', 'sendAt whenMissing'])
  })

  it.each([
    ['whenMissing', '2026-09-20', ''],
    ['noSuchTime', '2027-03-28', '02:30'],
    ['notLater', '2026-09-15', '12:00'],
    ['notBefore', '2026-10-01', '00:00'],
  ])('refuses a time: %s', (key, day, time) => expect(keys(at(day, time))).toEqual([`sendAt ${key}`]))

  it('takes any time from now until the edition takes effect', () => {
    expect(keys(at('2026-09-15', '12:01'))).toEqual([])
    expect(keys(at('2026-09-30', '23:59'))).toEqual([])
  })

  it('knows no end where the edition is in force', () => {
    const inForce = { ...situation, takesEffectAt: null }
    expect(lacks({ ...emptyForm, ...at('2026-12-01', '09:00') }, inForce)).toEqual([])
  })

  it('is sent as an instant, or without one for now', () => {
    expect(mailingRequest({ ...emptyForm, audience: 'subscribers' }, timeZone)).toEqual({
      audience: 'subscribers',
    })
    expect(mailingRequest({ ...emptyForm, ...at('2026-09-30', '09:00') }, timeZone)).toEqual({
      audience: 'subscribers',
      sendAt: '2026-09-30T07:00:00.000Z',
    })
    expect(() => mailingRequest({ ...emptyForm, audience: nobody }, timeZone)).toThrow(TypeError)
    expect(() => mailingRequest({ ...emptyForm, ...at('', '') }, timeZone)).toThrow(TypeError)
  })
})

const now = new Date('2026-09-15T10:00:00Z')
const mailing = (
  part: Partial<Omit<Mailing, 'counts'>> & { counts?: Partial<MailingCounts> } = {},
): Mailing => ({
  madeFor: 2,
  audience: 'subscribers',
  state: 'sending',
  sendAt: now.toISOString(),
  finishedAt: null,
  createdBy: 'Karen',
  problems: [],
  ...part,
  counts: { total: 240, sent: 0, failed: 0, uncertain: 0, ...part.counts },
})
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()

describe('while a mailing is on its way', () => {
  it('is looked at every few seconds, seldom while it waits, and not at all when it has ended', () => {
    expect(lookAgainAfter(mailing(), now)).toBe(3000)
    expect(lookAgainAfter(mailing({ state: 'scheduled', sendAt: inMinutes(60) }), now)).toBe(60_000)
    expect(lookAgainAfter(mailing({ state: 'scheduled', sendAt: inMinutes(0.5) }), now)).toBe(30_000)
    expect(lookAgainAfter(mailing({ state: 'scheduled', sendAt: inMinutes(-1) }), now)).toBe(3000)
    expect(lookAgainAfter(mailing({ counts: { sent: 239, failed: 1 } }), now)).toBe(15_000)
    for (const state of ['finished', 'cancelled'] as const)
      expect(lookAgainAfter(mailing({ state }), now)).toBeNull()
    expect(lookAgainAfter(null, now)).toBeNull()
  })

  it('is read out once a quarter', () => {
    const after = (sent: number, rest: Partial<MailingCounts> = {}) =>
      quarter(mailing({ counts: { sent, ...rest } }).counts)
    expect([0, 59, 60, 119, 180, 239, 240].map((sent) => after(sent))).toEqual([0, 0, 1, 1, 3, 3, 4])
    expect(after(58, { failed: 1, uncertain: 1 })).toBe(1)
    expect(after(3, { total: 0 })).toBe(0)
    expect(after(10, { total: 2 })).toBe(4)
  })

  it('has moved when anything about its mails has', () => {
    const before = fingerprint(mailing())
    const problem = { id: 'a', state: 'failed', recipient: '', attempts: 1, reason: '', at: '' } as const
    expect(fingerprint(mailing())).toBe(before)
    expect(fingerprint(mailing({ counts: { sent: 1 } }))).not.toBe(before)
    expect(fingerprint(mailing({ problems: [problem] }))).not.toBe(
      fingerprint(mailing({ problems: [{ ...problem, attempts: 2 }] })),
    )
  })

  it('stands still only when it should move', () => {
    expect(isStalled(mailing(), now, 44_999)).toBe(false)
    expect(isStalled(mailing(), now, 45_000)).toBe(true)
    const due = mailing({ state: 'scheduled' })
    expect(isStalled(due, now, 45_000)).toBe(false)
    expect(isStalled(due, now, 120_000)).toBe(true)
    expect(isStalled(mailing({ state: 'scheduled', sendAt: inMinutes(1) }), now, 120_000)).toBe(false)
    expect(isStalled(mailing({ state: 'finished' }), now, 120_000)).toBe(false)
    expect(isStalled(mailing({ counts: { sent: 239, failed: 1 } }), now, 120_000)).toBe(false)
    expect(isStalled(null, now, 120_000)).toBe(false)
  })

  it('waits for repetitions when everybody was written to once', () => {
    expect(onlyRepeats(mailing({ counts: { sent: 239, failed: 1 } }))).toBe(true)
    expect(onlyRepeats(mailing({ counts: { sent: 238, failed: 1 } }))).toBe(false)
    expect(onlyRepeats(mailing({ state: 'finished', counts: { sent: 239, failed: 1 } }))).toBe(false)
  })
})

describe('the button that goes on', () => {
  const said = (one: Mailing, jobsRun: boolean, stalled = false) => hint(one, { jobsRun, stalled, now })

  it('is not there while the site sends by itself', () => {
    expect(said(mailing(), true)).toBeNull()
    expect(said(mailing({ state: 'scheduled', sendAt: inMinutes(5) }), true)).toBeNull()
    expect(said(mailing({ counts: { sent: 239, failed: 1 } }), true)?.button).toBeNull()
  })

  it('is there where the site runs no jobs, as soon as it is due', () => {
    expect(said(mailing({ state: 'scheduled', sendAt: inMinutes(5) }), false)).toEqual({
      key: 'noRunner',
      button: null,
    })
    expect(said(mailing({ state: 'scheduled' }), false)).toEqual({ key: 'dueNoRunner', button: 'sendNow' })
    expect(said(mailing({ counts: { sent: 239, failed: 1 } }), false)?.button).toBe('carryOn')
  })

  it('is there where nothing happens', () => {
    expect(said(mailing(), true, true)).toEqual({ key: 'stalled', button: 'carryOn' })
    expect(said(mailing({ state: 'finished' }), true, true)).toBeNull()
  })
})

describe('what became of it', () => {
  it('is told in sentences', () => {
    expect(
      resultWords(mailing({ state: 'finished', counts: { sent: 237, failed: 2, uncertain: 1 } }), t),
    ).toBe('237 mails er sendt. 2 kunne ikke sendes. 1 er usikker.')
    expect(resultWords(mailing({ state: 'cancelled', counts: { sent: 100 } }), t)).toBe(
      '100 mails er sendt. 140 nåede ikke at få en.',
    )
    expect(resultWords(mailing({ state: 'finished', counts: { total: 0 } }), t)).toBe('Ingen mails er sendt.')
  })

  it('is what was done, until it has come further', () => {
    expect(doneByNow('sending', mailing({ state: 'scheduled' }))).toBe('sending')
    expect(doneByNow('scheduled', mailing({ state: 'scheduled' }))).toBe('scheduled')
    expect(doneByNow('scheduled', mailing())).toBe('sending')
    expect(doneByNow('again', mailing())).toBe('again')
    expect(doneByNow('again', mailing({ state: 'finished' }))).toBe('finished')
    expect(doneByNow('sending', mailing({ state: 'cancelled' }))).toBe('cancelled')
    expect(doneByNow('nobody', null)).toBe('nobody')
  })

  it('can be made anew where it was stopped before anybody had a mail', () => {
    expect(canBeMadeAnew(mailing({ state: 'cancelled' }))).toBe(true)
    expect(canBeMadeAnew(mailing({ state: 'cancelled', counts: { uncertain: 1 } }))).toBe(false)
    expect(canBeMadeAnew(mailing({ state: 'finished' }))).toBe(false)
  })

  it('takes mails on their way for what they are', () => {
    expect(resultWords(mailing({ counts: { sent: 40, uncertain: 4 } }), t)).toBe('40 mails er sendt.')
  })

  it.each([
    ['refused', '550 EENVELOPE', 'failed'],
    ['refused', '550', 'failed'],
    ['later', '451 EENVELOPE', 'failed'],
    ['login', '535 EAUTH', 'failed'],
    ['login', 'EAUTH', 'failed'],
    ['connection', 'ECONNECTION', 'failed'],
    ['connection', 'ETIMEDOUT', 'uncertain'],
    ['gone', 'GONE', 'failed'],
    ['noMailServer', 'NOMAILSERVER', 'failed'],
    ['interrupted', '', 'uncertain'],
    ['unknown', '', 'failed'],
    ['unknown', 'EWHATEVER', 'failed'],
  ] as const)('%s: "%s"', (key, reason, state) => {
    expect(reasonKey({ reason, state })).toBe(key)
    expect(t(`mailingsAdmin.reasons.${key}`)).not.toContain('mailingsAdmin')
  })
})

describe('in the list of editions', () => {
  const edition = { number: 4, kind: 'material', state: 'announced', enteredAfterwards: false } as const
  const head = {
    number: 4,
    state: 'finished',
    about: 'change',
    madeFor: 4,
    sendAt: inMinutes(0),
    sent: 237,
    failed: 2,
    uncertain: 1,
    told: 238,
  } as const
  const withdrawal = { ...head, about: 'withdrawal' } as const
  const format = (instant: string) => `<${instant}>`

  it('what may be told has a link to ask for it, for those who may', () => {
    expect(editionMailing(edition, [], true)).toEqual({ head: null, withdrawal: null, link: 'ask' })
    expect(editionMailing({ ...edition, enteredAfterwards: true }, [], true)).toBeNull()
    expect(editionMailing({ ...edition, kind: 'editorial', state: 'hidden' }, [], true)?.link).toBe('ask')
    expect(editionMailing(edition, [], false)).toBeNull()
    expect(editionMailing(edition, null, true)).toBeNull()
    expect(editionMailing({ ...edition, kind: 'technical' }, [], true)).toBeNull()
    for (const state of ['past', 'withdrawn'] as const)
      expect(editionMailing({ ...edition, state }, [], true)).toBeNull()
  })

  it('what was told leads to what became of it, for every editor and ever after', () => {
    expect(editionMailing({ ...edition, state: 'past' }, [head], false)).toEqual({
      head,
      withdrawal: null,
      link: 'see',
    })
    expect(editionMailing({ ...edition, number: 5 }, [head], true)).toEqual({
      head: null,
      withdrawal: null,
      link: 'ask',
    })
  })

  it('of a withdrawn edition offers to tell those who were told, once, and to those who may', () => {
    const withdrawn = { ...edition, state: 'withdrawn' } as const
    expect(editionMailing(withdrawn, [head], true)?.link).toBe('tellWithdrawn')
    expect(editionMailing(withdrawn, [head], false)?.link).toBe('see')
    expect(editionMailing(withdrawn, [{ ...head, told: 0 }], true)?.link).toBe('see')
    expect(editionMailing(withdrawn, [head, withdrawal], true)).toEqual({ head, withdrawal, link: 'see' })
  })

  it('says in short how it went', () => {
    expect(mailingWords(null, t, format)).toBe('Ingen har fået besked på mail')
    expect(mailingWords(head, t, format)).toBe('237 mails er sendt. 2 kunne ikke sendes. 1 er usikker.')
    expect(mailingWords({ ...head, state: 'scheduled' }, t, format)).toBe(`Bliver sendt <${inMinutes(0)}>`)
    expect(mailingWords({ ...head, state: 'sending' }, t, format)).toBe('Bliver sendt nu')
  })
})
