import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { link, paragraph, richText, table, tableCell, text } from '../../src/policy/rich-text/build.js'
import { reviewDraft } from '../../src/server/review.js'
import { testSite, type TestSite } from '../support/site.js'
import { saveCategory, saveService } from './support/cookies.js'
import { approve, createDraft, fillSettings, type Policy, section } from './support/policy.js'

let site: TestSite
beforeAll(async () => {
  site = await testSite()
  await fillSettings(site)
})
afterAll(() => site?.close())

const found = async ({ id }: Policy) => {
  const { problems } = await reviewDraft(site.payload, { id, locale: 'da' })
  return problems.map(({ kind }) => kind)
}

test('the review finds an empty table and an editor command that were left in the text', async () => {
  const empty = table([
    [tableCell([paragraph()]), tableCell([paragraph()])],
    [tableCell([paragraph()]), tableCell([paragraph()])],
  ])
  const left = richText(paragraph(text('Vi skriver sådan.')), empty, paragraph(text('/h')))
  const policy = await createDraft(site, 'ufaerdig', [section('Et', '', { content: left })])
  expect(await found(policy)).toEqual(expect.arrayContaining(['tableEmpty', 'commandLeft']))
})

describe('cookies that are declared', () => {
  const mention = 'cookiesNotMentioned'

  test('what every site with the plugin stores is no reason to write about cookies', async () => {
    const policy = await createDraft(site, 'foer', [section('Et', 'Tekst.')])
    expect(await found(policy)).not.toContain(mention)
  })

  test('a policy that says nothing about them is warned about, and can be approved', async () => {
    await saveCategory(site, 'statistics')
    await saveService(site, 'matomo')
    const policy = await createDraft(site, 'uden-cookies', [section('Et', 'Tekst.')])
    expect(await found(policy)).toContain(mention)
    expect((await approve(site, policy)).status).toBe(201)
  })

  test('the list in the policy or a link to the cookie page is enough', async () => {
    const list = await createDraft(site, 'med-listen', [section('Cookies', 'Her.', { live: 'cookies' })])
    expect(await found(list)).not.toContain(mention)
    const content = richText(paragraph(link('/cookies', [text('Se vores cookies')])))
    const linked = await createDraft(site, 'med-link', [section('Cookies', '', { content })])
    expect(await found(linked)).not.toContain(mention)
  })

  test('a service or a category that is switched off declares nothing', async () => {
    const policy = await createDraft(site, 'slukket', [section('Et', 'Tekst.')])
    await saveService(site, 'matomo', { active: false })
    expect(await found(policy)).not.toContain(mention)
    await saveService(site, 'matomo', { active: true })
    await saveCategory(site, 'statistics', { active: false })
    expect(await found(policy)).not.toContain(mention)
    await saveCategory(site, 'statistics', { active: true })
    expect(await found(policy)).toContain(mention)
  })

  test('where the settings name the policy that the banner leads to, the others are not asked', async () => {
    const named = await createDraft(site, 'den-rigtige', [section('Et', 'Tekst.')])
    const other = await createDraft(site, 'ansatte', [section('Et', 'Tekst.')])
    await site.payload.updateGlobal({
      slug: 'privacy-settings',
      data: { cookies: { policy: 'den-rigtige' } } as never,
    })
    expect(await found(named)).toContain(mention)
    expect(await found(other)).not.toContain(mention)
  })
})
