import { describe, expect, it } from 'vitest'
import { countryCodes, countryName, isInEea } from '../../../src/consent/countries.js'
import { consentCookieName } from '../../../src/consent/consent-cookie.js'
import { durationInDays } from '../../../src/consent/duration.js'
import { exemptDurationProblem } from '../../../src/consent/exemption.js'
import { isHost } from '../../../src/consent/hosts.js'
import { keyMaxLength, keyPattern } from '../../../src/consent/keys.js'
import { patternProblem, reservedProblem } from '../../../src/consent/pattern-problem.js'
import { servicePresets, type ServicePreset } from '../../../src/consent/presets/index.js'
import { payloadLogin, privacyConsent } from '../../../src/consent/presets/own.js'
import { unsentKey } from '../../../src/banner/runtime/record.js'
import { resources } from '../../../src/locales/index.js'

const own = [
  privacyConsent({ cookieName: consentCookieName, validMonths: 12 }),
  payloadLogin({ cookiePrefix: 'payload', minutes: 120 }),
]
const all: readonly ServicePreset[] = [...servicePresets, ...own]
const reserved = { login: 'payload-token', consent: consentCookieName }

describe('ready-made services', () => {
  it('have keys of their own', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    expect(all.filter(({ key }) => !keyPattern.test(key) || key.length > keyMaxLength)).toEqual([])
  })

  it.each(all.map((preset) => [preset.key, preset] as const))(
    '%s could be declared as it is',
    (_, preset) => {
      expect(countryCodes).toContain(preset.country)
      expect(preset.safeguard === null).toBe(isInEea(preset.country))
      expect(preset.hosts.filter((host) => !isHost(host))).toEqual([])
      expect(preset.policyUrl === null || URL.canParse(preset.policyUrl)).toBe(true)
      expect(preset.exemption !== null).toBe(preset.category === 'necessary')
      for (const { name, storage, duration } of preset.cookies) {
        expect([name, patternProblem(name, storage)]).toEqual([name, null])
        expect(durationInDays(duration)).toBeGreaterThanOrEqual(0)
        if (preset.category === 'necessary') expect(exemptDurationProblem(duration)).toBeNull()
        else if (storage === 'cookie') expect(reservedProblem(name, reserved)).toBeNull()
      }
    },
  )

  it.each(all.map((preset) => [preset.key, preset] as const))(
    '%s has words in every language',
    (_, preset) => {
      const texts = [
        preset.purpose,
        ...(preset.safeguard ? [preset.safeguard] : []),
        ...(preset.exemption ? [preset.exemption.justification] : []),
        ...preset.cookies.map(({ purpose }) => purpose),
      ]
      for (const text of texts) {
        expect(Object.keys(text).sort()).toEqual(Object.keys(resources).sort())
        expect(text.da).not.toBe(text.en)
        expect(Object.values(text).every((words) => words.trim().length > 5)).toBe(true)
      }
    },
  )

  it('say where their facts come from, and when', () => {
    for (const { key, source, checked } of all) {
      if (key === 'privacy-consent') expect(source).toBeNull()
      else expect(new URL(source ?? '').protocol).toMatch(/^https?:$/)
      expect(new Date(checked).toISOString().slice(0, 10)).toBe(checked)
    }
  })

  it('the one that aims advertising is in the category that is off at first (CK-41)', () => {
    const marketing = servicePresets.filter(({ category }) => category === 'marketing')
    expect(marketing.map(({ key }) => key)).toEqual(['facebook'])
  })

  it("the package's own follows the options, and names what the runtime stores", () => {
    const { cookies } = privacyConsent({ cookieName: 'skole_valg', validMonths: 3 })
    expect(cookies.map(({ name }) => name)).toEqual(['skole_valg', unsentKey])
    expect(cookies.map(({ duration }) => duration)).toEqual([
      { unit: 'months', count: 3 },
      { unit: 'months', count: 3 },
    ])
  })
})

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each with a name in both languages', () => {
    expect(new Set(countryCodes).size).toBe(249)
    for (const code of countryCodes)
      expect([countryName(code, 'da'), countryName(code, 'en')]).not.toContain(code)
    expect(countryName('DE', 'da')).toBe('Tyskland')
  })

  it('30 of them are in the EU/EEA', () => {
    expect(countryCodes.filter(isInEea)).toHaveLength(30)
    expect(['DK', 'IS', 'LI', 'NO'].every(isInEea)).toBe(true)
    expect(['GB', 'CH', 'US', 'FO', 'GL', ''].some(isInEea)).toBe(false)
  })
})

describe('hosts', () => {
  it.each(['example.dk', 'www.a-b.example.dk', '*.ytimg.com', 'localhost', 'localhost:3000', '127.0.0.1:80'])(
    '%s',
    (host) => expect(isHost(host)).toBe(true),
  )

  it.each([
    '',
    '*',
    '*.',
    'dk',
    '*.dk',
    'a.*.dk',
    'https://a.dk',
    '//a.dk',
    'a.dk/',
    'a.dk:port',
    'A.dk',
    'a..dk',
    '-a.dk',
    'a-.dk',
    'a.dk ',
    "a.dk 'self'",
    'a.dk;b.dk',
    'a.dk\nb.dk',
    `${'a'.repeat(64)}.dk`,
    `${'a.'.repeat(130)}dk`,
  ])('not %j', (host) => expect(isHost(host)).toBe(false))
})
