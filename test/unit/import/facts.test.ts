import { describe, expect, it } from 'vitest'
import { settingsDifferences, isSameController } from '../../../src/policy/import/settings-differences.js'
import { body, importText, keys, outline } from './run.js'

const text = (block: string) =>
  `Privatlivspolitik\n\n1. Formål\n\nVi driver skole for børn.\n\n2. Kontakt\n\n${block}\n\n3. Rettigheder\n\nSkriv til os.\n`

describe('a mailbox that a web page hides', () => {
  /** As Cloudflare writes it: each byte changed by the first. */
  const hide = (mailbox: string) =>
    Buffer.from([0x5a, ...Buffer.from(mailbox).map((byte) => byte ^ 0x5a)]).toString('hex')
  const page = (inner: string) =>
    `<h1>Privatlivspolitik</h1><h2>Kontakt</h2><p>Skriv til ${inner} når som helst.</p><h2>Klage</h2><p>Skriv.</p>`

  it('is decoded where the page has it', async () => {
    const hidden = hide('kontor@skole.example.dk')
    for (const inner of [
      `<a href="/cdn-cgi/l/email-protection" class="__cf_email__" data-cfemail="${hidden}">[email&#160;protected]</a>`,
      `<a href="/cdn-cgi/l/email-protection#${hidden}"><span class="__cf_email__" data-cfemail="${hidden}">[email&#160;protected]</span></a>`,
    ]) {
      const policy = await importText(page(inner), 'side.html')
      expect(body(policy, 'Kontakt')).toBe('Skriv til kontor@skole.example.dk når som helst.')
      expect(JSON.stringify(policy.sections[0])).toContain('mailto:kontor@skole.example.dk')
      expect(keys(policy)).toEqual([])
    }
  })

  it('is told of where the page has it no more, also in what is set aside', async () => {
    expect(keys(await importText(text('Skriv til [email protected], hvis du vil.')))).toEqual(['emailHidden'])
    const card = await importText(text('Birkehuset\nBirkevej 4\n8000 Aarhus C\nE-mail: [email protected]'))
    expect(keys(card)).toEqual(['emailHidden'])
    expect(card.controller).toMatchObject({ name: 'Birkehuset', email: null })
  })

  it('is no other text in its place', async () => {
    const policy = await importText(page('<span data-cfemail="00">os</span>'), 'side.html')
    expect(body(policy, 'Kontakt')).toBe('Skriv til os når som helst.')
  })
})

describe('a street', () => {
  it.each(['Skolegade 12-14', 'Algade 27, H 2. sal', 'Algade 27 H 2. sal tv', 'Nygade 3A–5B, st. th.'])(
    '"%s" is no heading',
    async (street) => {
      const policy = await importText(
        `Privatlivspolitik\n\nFormål\n\nVi driver skole for børn i hele byen.\n\nKontakt\n\n${street}\n\n4000 Roskilde\n\nTlf. 12345678\n\nRettigheder\n\nDu kan altid skrive til os på skolen.\n`,
      )
      expect(outline(policy)).toEqual(['1 Formål', '2 Kontakt', '3 Rettigheder'])
      expect(policy.controller?.address).toBe(`${street.replace(/\.$/, '')}, 4000 Roskilde`)
    },
  )
})

it('a contact person keeps title, phone and mailbox, and is not the controller', async () => {
  const policy = await importText(
    text('Kontaktperson: Ida Holm\nSkoleleder\nTlf. 12 34 56 78\nE-mail: ih@forte.example.dk'),
  )
  expect(policy.controller).toMatchObject({
    name: null,
    contacts: [{ name: 'Ida Holm', title: 'Skoleleder', email: 'ih@forte.example.dk' }],
  })
})

describe('the settings and the text', () => {
  const found = {
    name: 'Lindehøj Friskole',
    cvr: '12345678',
    address: 'Skolegade 12-14, 4000 Roskilde',
    phone: '+45 12 34 56 78',
    email: 'kontor@lindehoej.example.dk',
    website: 'www.lindehoej.example.dk',
    contacts: [{ name: 'Ida Holm', title: 'Leder', phone: null, email: null, profileUrl: null }],
  }
  const said = (present: object) => settingsDifferences(found, present).map(({ key }) => key)

  it('say nothing where they agree, or the settings are empty', () => {
    expect(said({})).toEqual([])
    expect(
      said({ ...found, cvr: '12 34 56 78', phone: '12345678', website: 'https://lindehoej.example.dk/' }),
    ).toEqual([])
  })

  it('say each fact that differs, and a contact person who is not there (PN-20)', () => {
    const present = { ...found, phone: '87654321', contacts: [{ name: 'Bo Lund' }] }
    expect(said(present)).toEqual(['settingsDiffer', 'contactNotInSettings'])
    expect(settingsDifferences(found, present)[0]?.params).toEqual({
      text: '+45 12 34 56 78',
      settings: '87654321',
    })
  })

  it('are two schools’ where CVR numbers or names differ', () => {
    expect(isSameController(found, { name: 'Lindehøj' })).toBe(true)
    expect(isSameController(found, { name: 'Aakær Efterskole' })).toBe(false)
    expect(isSameController(found, { name: 'Aakær Efterskole', cvr: '12345678' })).toBe(true)
    expect(said({ name: 'Lindehøj Friskole', cvr: '87654321' })).toEqual([
      'anotherController',
      'settingsDiffer',
    ])
  })
})
