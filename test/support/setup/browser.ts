import type { TestProject } from 'vitest/node'
import { findChromium } from '../servers/chromium.mjs'
import { startDemo } from '../servers/demo.mjs'

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const chromium = await findChromium()
  if (!chromium.found) throw new Error(chromium.why)
  const demo = await startDemo()
  project.provide('chromium', chromium.path)
  project.provide('demoUrl', demo.url)
  project.provide('mailboxUrl', demo.mailboxUrl)
  return demo.stop
}
