import { describe, expect, it } from 'vitest'
import {
  type ApprovalForm,
  approvalRequest,
  emptyApproval,
  effectiveDay,
  lacks,
} from '../../../admin-components/approve/approval.js'
import { keptFrom, remarkKey } from '../../../admin-components/approve/remarks.js'

const form: ApprovalForm = {
  kind: 'material',
  summary: { da: 'Ny modtager', en: '' },
  timing: 'now',
  day: '',
  announce: true,
  bringForward: false,
  resolutions: {},
  keepLowerKind: false,
}
const situation = {
  today: '2026-11-21',
  defaultLocale: 'da',
  first: false,
  questions: [],
  leastKind: null,
  suggestedKind: 'material',
  problems: [],
  answers: {},
} as const
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

  it('knows the day it would take effect, and none while none is chosen', () => {
    expect(effectiveDay(form, '2026-11-21')).toBe('2026-11-21')
    expect(effectiveDay({ timing: 'later', day: '2026-12-01' }, '2026-11-21')).toBe('2026-12-01')
    expect(effectiveDay({ timing: 'later', day: 'x' }, '2026-11-21')).toBeNull()
  })

  it('lacks an answer to each section about which a person has to decide, unless everything is brought forward', () => {
    const asking = { ...situation, questions: [{ sectionId: 'a' }, { sectionId: 'title' }] }
    const lack = [{ field: 'resolutions', key: 'resolutionsMissing' }]
    expect(lacks(form, asking)).toEqual(lack)
    expect(lacks({ ...form, resolutions: { a: 'draft' } }, asking)).toEqual(lack)
    expect(lacks({ ...form, resolutions: { a: 'draft', title: 'waiting' } }, asking)).toEqual([])
    expect(lacks({ ...form, bringForward: true }, asking)).toEqual([])
  })

  it('brings nothing forward under a kind below that of what waits', () => {
    const forward = { ...situation, leastKind: 'material', suggestedKind: null } as const
    const editorial = { ...form, kind: 'editorial', bringForward: true } as const
    expect(lacks(editorial, forward)).toEqual([{ field: 'kind', key: 'kindTooLow' }])
    expect(lacks({ ...editorial, kind: 'material' }, forward)).toEqual([])
  })
})

const left = {
  kind: 'placeholderLeft',
  severity: 'must',
  key: 'admin.problems.placeholderLeft',
  params: {},
  sectionId: 's1',
  passage: '[angiv selv]',
} as const
const missing = {
  kind: 'rightsMissing',
  severity: 'must',
  key: 'admin.problems.rightsMissing',
  params: {},
} as const

describe('what is kept in spite of a remark', () => {
  const problems = [left, missing]
  const answers = { [remarkKey(left)]: 'Et citat fra loven.', [remarkKey(missing)]: true } as const

  it('lacks an answer to each remark, and takes a reason for words and a tick for a missing block', () => {
    const lack = [{ field: 'kept', key: 'remarksMissing' }]
    expect(lacks(form, { ...situation, problems })).toEqual(lack)
    expect(
      lacks(form, { ...situation, problems, answers: { ...answers, [remarkKey(left)]: ' ja ' } }),
    ).toEqual(lack)
    expect(lacks(form, { ...situation, problems, answers })).toEqual([])
  })

  it('asks for nothing where the edition is entered afterwards, or the edition in force has it too', () => {
    const earlier = { ...form, kind: 'technical', timing: 'earlier', day: '2018-05-01' } as const
    expect(lacks(earlier, { ...situation, problems })).toEqual([])
    const already = problems.map((problem) => ({ ...problem, already: true }) as const)
    expect(lacks(form, { ...situation, problems: already })).toEqual([])
  })

  it('sends the answers to what is still found and no others', () => {
    expect(keptFrom(problems, answers)).toEqual([
      { finding: 'placeholderLeft', sectionId: 's1', passage: '[angiv selv]', reason: 'Et citat fra loven.' },
      { finding: 'rightsMissing' },
    ])
    expect(keptFrom([missing], answers)).toEqual([{ finding: 'rightsMissing' }])
  })

  it('a kind below the suggested one lacks its tick', () => {
    const lower = { ...form, kind: 'technical' } as const
    expect(lacks(lower, situation)).toEqual([{ field: 'keepLowerKind', key: 'keepLowerMissing' }])
    expect(lacks({ ...lower, keepLowerKind: true }, situation)).toEqual([])
    expect(lacks(lower, { ...situation, suggestedKind: null })).toEqual([])
    expect(lacks({ ...lower, kind: 'editorial' }, { ...situation, suggestedKind: 'editorial' })).toEqual([])
    expect(approvalRequest({ ...lower, keepLowerKind: true }, sent)).toMatchObject({ keepLowerKind: true })
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
    const later = { ...form, timing: 'later', day: '2027-01-01', announce: false } as const
    expect(approvalRequest(later, sent)).toMatchObject({ effectiveFrom: '2027-01-01', announce: false })
    expect(approvalRequest(later, sent)).not.toHaveProperty('enteredAfterwards')
  })

  it('sends what a person decided about the sections that are asked about now, and no answer left from another day', () => {
    const decided = { ...form, resolutions: { a: 'draft', gone: 'waiting' } } as const
    const questions = [{ sectionId: 'a' }]
    expect(approvalRequest(decided, { ...sent, questions })).toMatchObject({ resolutions: { a: 'draft' } })
    expect(approvalRequest(decided, { ...sent, questions }).resolutions).not.toHaveProperty('gone')
    const forward = approvalRequest({ ...decided, bringForward: true }, { ...sent, questions })
    expect(forward).toMatchObject({ bringForward: true })
    expect(forward).not.toHaveProperty('resolutions')
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

describe('the form as it opens', () => {
  const today = '2026-09-15'
  const opened = (textDate: string | null) => {
    const { timing, day } = emptyApproval({ today, textDate })
    return [timing, day]
  }

  it('proposes the date that the imported text bore, as entered afterwards where it is past', () => {
    expect(opened('2018-05-01')).toEqual(['earlier', '2018-05-01'])
    expect(opened('2027-01-01')).toEqual(['later', '2027-01-01'])
    expect(
      approvalRequest(
        { ...emptyApproval({ today, textDate: '2018-05-01' }), kind: 'material' },
        { basis: 'b', confirmed: [] },
      ),
    ).toMatchObject({ effectiveFrom: '2018-05-01', enteredAfterwards: true })
  })

  it('and today where there is none', () => {
    expect(opened(null)).toEqual(['now', ''])
    expect(opened(today)).toEqual(['now', ''])
  })
})
