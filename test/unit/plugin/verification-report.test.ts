import { describe, expect, test } from 'vitest'
import { verificationReport } from '../../../plugin/commands/report.js'
import { resources } from '../../../src/locales/index.js'
import { chainKinds } from '../../../src/policy/chain.js'
import { verificationKinds } from '../../../src/policy/verification.js'
import { consentFaultKinds } from '../../../src/server/consent/verify.js'

const names = new Map([['17', 'privatlivspolitik']])

describe('what privacy:verify prints', () => {
  test('all is well, with counts', () => {
    const report = verificationReport(
      { editions: 3, events: 1, notices: 2, consents: 5, problems: [] },
      names,
      'da',
    )
    expect(report.join('\n')).toMatch(
      /^Alt er i orden: 3 udgaver .*\nUndersøgt: udgaver \(3\), hændelser \(1\), cookielister \(2\) og rækker om samtykker \(5\)\.$/,
    )
  })

  test('each problem names policy, edition and what is wrong', () => {
    const problems = [
      { policy: '17', number: 2, kind: 'contentChanged' },
      { policy: '17', number: 3, kind: 'eventChanged', sequence: 1 },
      { policy: '18', number: null, kind: 'eventMissing', sequence: 2 },
      { notice: 2, kind: 'sealBroken' },
      { consent: 'abc', kind: 'changed', count: 1 },
      { consent: null, kind: 'missing', count: 2 },
    ] as const
    const report = verificationReport(
      { editions: 3, events: 2, notices: 2, consents: 5, problems },
      names,
      'da',
    )
    expect(report[0]).toBe('Der er 6 fejl:')
    expect(report[1]).toMatch(/^- privatlivspolitik, udgave 2: Indholdet er ikke det, der blev godkendt/)
    expect(report[2]).toMatch(/^- privatlivspolitik, hændelse 1 om udgave 3: Hændelsen er ændret/)
    expect(report[3]).toMatch(/^- 18, hændelse 2: Hændelsen mangler/)
    expect(report[4]).toMatch(/^- Cookieliste 2: Seglet er brudt/)
    expect(report[5]).toMatch(/^- Samtykke abc: Seglet er brudt/)
    expect(report[6]).toMatch(/^- Samtykker \(2 rækker\): Der mangler rækker/)
  })

  test.each(Object.keys(resources))('every kind of problem has words in %s', (locale) => {
    for (const kind of verificationKinds) {
      const [, line] = verificationReport(
        { editions: 1, events: 0, notices: 0, consents: 5, problems: [{ policy: '17', number: 1, kind }] },
        names,
        locale,
      )
      expect(line).not.toContain('installation.')
    }
    for (const kind of consentFaultKinds) {
      const problems = [{ consent: null, kind, count: 1 }]
      const [, line] = verificationReport(
        { editions: 1, events: 0, notices: 1, consents: 1, problems },
        names,
        locale,
      )
      expect(line).not.toContain('installation.')
    }
    for (const kind of chainKinds) {
      const problems = [{ notice: 1, kind }]
      const [, line] = verificationReport(
        { editions: 1, events: 0, notices: 1, consents: 5, problems },
        names,
        locale,
      )
      expect(line).not.toContain('installation.')
    }
  })
})
