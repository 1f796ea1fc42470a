/** What an editor's dashboard says of an installation that lacks something. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installationGaps } from '../../src/server/installation.js'
import { testSite, type TestSite } from '../support/site.js'
import { fillSettings } from './support/policy.js'
import { browserReader } from './support/sent-to-browser.js'

let site: TestSite
let dashboard: () => Promise<string>

beforeAll(async () => {
  site = await testSite()
  const render = await browserReader()
  const { InstallationPanel } = await import('../../admin-components/rsc.js')
  dashboard = async () => {
    const { payload, i18n, user } = await site.request({ Authorization: `JWT ${site.token}` })
    return render(InstallationPanel as never, { payload, i18n, user })
  }
})
afterAll(() => site?.close())

const own = 'Den dataansvarlige mangler'
const developers = 'Ingen kører de planlagte opgaver'

const putAway = async (keys: readonly string[]) =>
  site.rest('/payload-preferences/privacy-installation', {
    method: 'POST',
    token: site.token,
    body: { value: { keys } },
  })

test('what editors can mend is theirs, and goes when it is mended', async () => {
  const before = await dashboard()
  expect(before).toContain(own)
  expect(before).toContain(developers)
  await fillSettings(site)
  expect(await dashboard()).not.toContain(own)
})

test('what a developer has to mend can be put away until something else lacks', async () => {
  const keys = (await installationGaps(site.payload)).map(({ key }) => key)
  expect(keys).toContain('jobRunner')
  expect((await putAway(keys)).status).toBe(200)
  expect(await dashboard()).toBe('')
  expect((await putAway(keys.filter((key) => key !== 'jobRunner'))).status).toBe(200)
  expect(await dashboard()).toContain(developers)
})

test('what another program wrote there hides nothing', async () => {
  for (const value of ['jobRunner', { keys: 'jobRunner' }, { keys: [1] }, null]) {
    await site.rest('/payload-preferences/privacy-installation', {
      method: 'POST',
      token: site.token,
      body: { value },
    })
    expect(await dashboard()).toContain(developers)
  }
})
