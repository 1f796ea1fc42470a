import { describe, expect, it } from 'vitest'
import {
  type ApprovalForm,
  approvalRequest,
  effectiveDay,
  lacks,
  overtaking,
} from '../../../admin-components/approve/approval.js'

const form: ApprovalForm = {
  kind: 'material',
  summary: { da: 'Ny modtager', en: '' },
  timing: 'now',
  day: '',
  announce: true,
  waiting: null,
}
const situation = { today: '2026-11-21', defaultLocale: 'da', first: false, waiting: [] }
const sent = { basis: 'abc', confirmed: ['en'] }

describe('what the approval form lacks', () => {
  it('lacks nothing when kind and summary are there and it applies at once', () => {
    expect(lacks(form, situation)).toEqual([])
  })

  it.each([
    [{ kind: null }, 'kind', 'kindMissing'],
    [{ summary: { da: '  ', en: 'x' } }, 'summary', 'summaryMissing'],
    [{ timing: 'later', day: '' }, 'effectiveFrom', 'dayMissing'],
    [{ timing: 'later', day: '2026-02-30' }, 'effectiveFrom', 'dayMissing'],
    [{ timing: 'later', day: '2026-11-21' }, 'effectiveFrom', 'dayNotLater'],
    [{ timing: 'earlier', day: '2026-11-21' }, 'effectiveFrom', 'dayNotEarlier'],
  ] as const)('%j: says so beside %s', (part, field, key) => {
    expect(lacks({ ...form, ...part }, situation)).toEqual([{ field, key }])
  })

  it('asks for no summary where there is nothing before it', () => {
    expect(lacks({ ...form, summary: {} }, { ...situation, first: true })).toEqual([])
  })

  it('takes a day after today as later and one before today as earlier', () => {
    expect(lacks({ ...form, timing: 'later', day: '2026-11-22' }, situation)).toEqual([])
    expect(lacks({ ...form, timing: 'earlier', day: '2018-05-01' }, situation)).toEqual([])
  })

  it('asks about an edition that waits only where it would take effect after this one', () => {
    const waiting = [{ effectiveFrom: '2026-12-01' }]
    expect(lacks(form, { ...situation, waiting })).toEqual([{ field: 'waiting', key: 'waitingMissing' }])
    expect(lacks({ ...form, waiting: 'leave' }, { ...situation, waiting })).toEqual([])
    const after = { ...form, timing: 'later', day: '2026-12-02' } as const
    expect(lacks(after, { ...situation, waiting })).toEqual([])
    expect(overtaking(form, waiting, '2026-11-21')).toEqual(waiting)
    expect(overtaking({ timing: 'later', day: '' }, waiting, '2026-11-21')).toEqual([])
    expect(effectiveDay({ timing: 'later', day: 'x' }, '2026-11-21')).toBeNull()
  })
})

describe('what the approval form sends', () => {
  it('sends no date for today, no empty summary, and the basis that was looked at', () => {
    expect(approvalRequest(form, sent)).toEqual({
      kind: 'material',
      summary: { da: 'Ny modtager' },
      basis: 'abc',
      confirmedTranslations: ['en'],
    })
  })

  it('sends whether a later edition is announced', () => {
    const later = { ...form, timing: 'later', day: '2027-01-01', announce: false, waiting: 'carry' } as const
    expect(approvalRequest(later, sent)).toMatchObject({
      effectiveFrom: '2027-01-01',
      announce: false,
      waiting: 'carry',
    })
    expect(approvalRequest(later, sent)).not.toHaveProperty('enteredAfterwards')
  })

  it("marks the school's own earlier date as entered afterwards", () => {
    const earlier = { ...form, timing: 'earlier', day: '2018-05-01' } as const
    expect(approvalRequest(earlier, sent)).toMatchObject({
      effectiveFrom: '2018-05-01',
      enteredAfterwards: true,
    })
    expect(approvalRequest(earlier, sent)).not.toHaveProperty('announce')
  })

  it('throws without a kind', () => {
    expect(() => approvalRequest({ ...form, kind: null }, sent)).toThrow(TypeError)
  })
})
