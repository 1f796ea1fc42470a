import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ImportTable, mostImportRows, readImportTable } from '../../../src/newsletter/import-rows.js'
import { instantIn, languageIn, readImportRow } from '../../../src/newsletter/import-values.js'

const everything = { name: true, address: true }
const place = {
  fields: everything,
  locales: ['da', 'en'],
  locale: 'da',
  timeZone: 'Europe/Copenhagen',
  now: new Date('2026-03-10T10:00:00Z'),
}
const table = (text: string, fields = everything): ImportTable => {
  const read = readImportTable(text, fields)
  if ('problem' in read) throw new Error(JSON.stringify(read))
  return read
}
const rows = (text: string) => table(text).rows.map((row) => readImportRow(row, place))

describe('a table', () => {
  test.each([
    ['E-mail;Navn;Adresse;Sprog;Bekræftet', ';'],
    ['email,name,address,language,confirmed_at', ','],
    ['E-mail-adresse\tFulde navn\tPostadresse\tSprog\tBekræftet den', '\t'],
    ['"Email Address","Full Name","Postal address","Language","CONFIRM_TIME"', ','],
  ])('is read by its headings: %s', (headings, sign) => {
    const line = ['ane@skolen.dk', '"Hansen; Ane, fru"', 'Vej 1', 'engelsk', '2024-05-31'].join(sign)
    expect(rows(`\ufeff${headings}\r\n${line}\r\n`)).toEqual([
      {
        line: 2,
        to: { email: 'ane@skolen.dk', key: 'ane@skolen.dk' },
        name: 'Hansen; Ane, fru',
        address: 'Vej 1',
        locale: 'en',
        confirmedAt: '2024-05-30T22:00:00.000Z',
      },
    ])
  })

  test('knows each row by the line where it begins', () => {
    const text = 'E-mail;Adresse\n\na@b.dk;"Vej 1\n2. sal\nBy"\nc@d.dk;x\n;\nforkert;y\ng@h.dk'
    expect(rows(text).map(({ line }) => line)).toEqual([3, 6, 8, 9])
    expect(rows(text)[0]).toMatchObject({ address: 'Vej 1\n2. sal\nBy' })
    expect(rows(text)[2]).toEqual({ line: 8, key: 'newsletterAdmin.mistakes.email', params: {} })
  })

  test('joins first and last names, and says which columns it does not read', () => {
    const text = 'Email Address,First Name,Last Name,MEMBER_RATING\na@b.dk,Ane,Hansen,2'
    expect(rows(text)[0]).toMatchObject({ name: 'Ane Hansen' })
    expect(table(text).ignored).toEqual(['MEMBER_RATING'])
    expect(table(text, { name: false, address: true }).ignored).toEqual([
      'First Name',
      'Last Name',
      'MEMBER_RATING',
    ])
  })

  test.each([
    ['', { problem: 'empty' }],
    ['E-mail', { problem: 'empty' }],
    ['E-mail\n\n;\n', { problem: 'empty' }],
    ['a@b.dk\nc@d.dk', { problem: 'heading' }],
    ['E-mail;Navn\na@b.dk;"Ane\nc@d.dk;Bo', { problem: 'unreadable', line: 3 }],
    [`E-mail\n${'a@b.dk\n'.repeat(mostImportRows + 1)}`, { problem: 'tooMany', rows: mostImportRows + 1 }],
  ])('that is none says why: case %#', (text, problem) => {
    expect(readImportTable(text, everything)).toEqual(problem)
  })

  test('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = readImportTable(`e-mail;navn;sprog;bekræftet\n${text}`, everything)
        if (!('problem' in read)) read.rows.forEach((row) => readImportRow(row, place))
      }),
    )
  })
})

test.each([
  ['E-mail;Navn\na@b.dk;Ane;Hansen', 'overfull'],
  ['E-mail;Navn\n;Ane', 'noEmail'],
  ['E-mail;Navn\na@b;Ane', 'email'],
  [`E-mail;Navn\na@b.dk;${'x'.repeat(101)}`, 'name'],
  [`E-mail;Adresse\na@b.dk;${'x'.repeat(301)}`, 'address'],
  ['E-mail;Sprog\na@b.dk;klingonsk', 'language'],
  ['E-mail;Bekræftet\na@b.dk;i går', 'date'],
  ['E-mail;Bekræftet\na@b.dk;05/31/2024', 'date'],
  ['E-mail;Bekræftet\na@b.dk;2026-03-11', 'future'],
])('%j is wrong: %s', (text, mistake) => {
  expect(rows(text)).toMatchObject([{ line: 2, key: `newsletterAdmin.mistakes.${mistake}` }])
})

test.each([
  ['2024-05-31', '2024-05-30T22:00:00.000Z'],
  ['31-05-2024', '2024-05-30T22:00:00.000Z'],
  ['31.5.2024', '2024-05-30T22:00:00.000Z'],
  ['3/4/2024', '2024-04-02T22:00:00.000Z'],
  ['2024-01-31 14:05', '2024-01-31T13:05:00.000Z'],
  ['31/01/2024 14.05.30', '2024-01-31T13:05:30.000Z'],
  ['2024-01-31T14:05:00.123Z', '2024-01-31T14:05:00.000Z'],
  ['2024-01-31T14:05:00+0200', '2024-01-31T12:05:00.000Z'],
])('%s is a moment', (text, instant) => {
  expect(instantIn(text, 'Europe/Copenhagen')?.toISOString()).toBe(instant)
})

test.each(['2024-02-30', '2024-13-01', '24-01-31', '2024-01-31 25:00', '2024-01-31 1:60', '1700000000', ''])(
  '%j is none',
  (text) => {
    expect(instantIn(text, 'Europe/Copenhagen')).toBeNull()
  },
)

test.each([
  ['DA', 'da'],
  ['en-GB', 'en'],
  ['Dansk', 'da'],
  ['Danish', 'da'],
  ['engelsk', 'en'],
  ['de', null],
  ['', null],
])('%j names the language %j', (text, locale) => {
  expect(languageIn(text, ['da', 'en'])).toBe(locale)
})
