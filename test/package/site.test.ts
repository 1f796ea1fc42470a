import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeContext, launch } from '../support/browser.js'
import { findChromium } from '../support/servers/chromium.mjs'
import { startReplicaSet } from '../support/servers/mongodb.mjs'
import { findSecondNode } from '../support/servers/node.mjs'
import { installSite, type RunningSite, type Site } from './support/site.js'
import { pack } from './support/tarball.js'

const importMap = 'app/(payload)/admin/importMap.js'
const editor = { email: 'editor@school.example', password: 'a-long-enough-password' }
const sentence = 'Vi passer godt på oplysninger om vores elever: æøå.'

const paragraph = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }],
      },
    ],
  },
})

const policy = {
  title: 'Privatlivspolitik',
  slug: 'privatlivspolitik',
  sections: [{ heading: 'Hvem vi er', level: '1', content: paragraph(sentence) }],
}

/** Posts as a page of the site would. @throws with the answer, unless it is a success */
const post = async (site: RunningSite, path: string, body: unknown, token?: string) => {
  const response = await fetch(`${site.url}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      Origin: site.url,
      ...(token ? { Authorization: `JWT ${token}` } : {}),
    },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${text}\n${site.output()}`)
  return JSON.parse(text) as { readonly token?: string; readonly doc: { readonly id: string } }
}

/**
 * MongoDB builds a fresh database's indexes when the site first connects, and the first transactions may conflict with
 * that: an editor would press the button again, and so does this, a few times.
 */
const persistently = async <T>(work: () => Promise<T>, tries = 5): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (tries === 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 2000))
    return persistently(work, tries - 1)
  }
}

const get = async (site: RunningSite, path: string) => {
  const response = await fetch(`${site.url}${path}`)
  return { status: response.status, text: await response.text() }
}

const firstNode = process.execPath
const second = await findSecondNode()
const nodes = [{ path: firstNode, version: process.versions.node }, ...(second.found ? [second] : [])]

let mongodb: Awaited<ReturnType<typeof startReplicaSet>>
let browser: Browser
let site: Site

beforeAll(async () => {
  const chromium = await findChromium()
  if (!chromium.found) throw new Error(chromium.why)
  browser = await launch(chromium.path)
  const [database, tarball] = await Promise.all([startReplicaSet(), pack()])
  mongodb = database
  site = await installSite(tarball.path, mongodb.url('school'))
  tarball.remove()
  await site.program(firstNode, 'payload/bin.js', 'generate:importmap')
  await site.build(firstNode)
})

afterAll(async () => {
  await browser?.close()
  await mongodb?.stop()
  site?.remove()
})

it("Payload's command lists the package's components in the import map", () => {
  expect(site.read(importMap)).toMatch(/from 'payload-plugin-privacy\/client'/)
  expect(site.read(importMap)).toMatch(/from 'payload-plugin-privacy\/rsc'/)
})

it('a policy is approved through the public endpoints', async () => {
  const server = await site.serve(firstNode)
  try {
    const { token } = await persistently(() => post(server, '/api/users/first-register', editor))
    const { doc } = await persistently(() => post(server, '/api/privacy-policies?draft=true', policy, token))
    expect((await get(server, '/privatlivspolitik')).status).toBe(404)
    const kept = ['controllerBlockMissing', 'rightsMissing', 'authorityMissing'].map((finding) => ({
      finding,
    }))
    const approval = { kind: 'material', summary: { da: 'Den første udgave.' }, kept }
    await persistently(() => post(server, `/api/privacy/policies/${doc.id}/approve`, approval, token))
  } finally {
    await server.stop()
  }
})

describe.each(nodes)('on Node $version', ({ path: node }) => {
  let server: RunningSite

  beforeAll(async () => {
    server = await site.serve(node)
  })
  afterAll(() => server?.stop())

  it('the public page shows the policy in force', async () => {
    const { status, text } = await get(server, '/privatlivspolitik')
    expect(status).toBe(200)
    expect(text).toContain(sentence)
    expect(text).toContain('Hvem vi er')
  })

  it('the endpoint answers with the same words', async () => {
    const { status, text } = await get(server, '/api/privacy/policies/privatlivspolitik?locale=da')
    expect(status).toBe(200)
    expect(text).toContain(sentence)
    expect((await get(server, '/api/privacy/policies/does-not-exist?locale=da')).status).toBe(404)
  })

  it("an editor logs in and finds the policies, with the package's components in their places", async () => {
    const context = await browser.newContext({ baseURL: server.url, locale: 'da-DK' })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto('/admin/login')
    await page.fill('input[name="email"]', editor.email)
    await page.fill('input[name="password"]', editor.password)
    await page.click('button[type="submit"]')
    await page.waitForURL(/\/admin\/?$/)
    await page.goto('/admin/collections/privacy-policies')
    const document = await page.getByRole('link', { name: policy.title }).first().getAttribute('href')
    await page.goto(document ?? 'the list has no link to the policy')
    const approval = await page.locator('a[href$="/udgiv"]').first().getAttribute('href')
    await page.goto(approval ?? 'the policy has no tab for approving')
    await page.locator('.privacy-admin-title').first().waitFor()
    await closeContext(context)
    expect(errors).toEqual([])
    expect(server.output()).not.toMatch(/importMap|PayloadComponent not found/i)
    expect(server.output()).not.toMatch(/\bERROR\b|⨯/)
  })

  it("Payload's command makes the same import map", async () => {
    const before = site.read(importMap)
    await site.program(node, 'payload/bin.js', 'generate:importmap', '--force')
    expect(site.read(importMap)).toBe(before)
  })
})
