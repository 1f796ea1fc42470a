import type { TestProject } from 'vitest/node'
import { findChromium } from '../servers/chromium.mjs'
import { startDemo } from '../servers/demo.mjs'

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const chromium = await findChromium()
  if (!chromium.found) throw new Error(chromium.why)
  // Without jobs nothing happens but what a test does.
  const demo = await startDemo({ jobs: false })
  project.provide('chromium', chromium.path)
  project.provide('demoUrl', demo.url)
  project.provide('mailboxUrl', demo.mailboxUrl)
  return demo.stop
}
