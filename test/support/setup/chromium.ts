import type { TestProject } from 'vitest/node'
import { findChromium } from '../servers/chromium.mjs'

export default async (project: TestProject): Promise<void> => {
  const chromium = await findChromium()
  if (!chromium.found) throw new Error(chromium.why)
  project.provide('chromium', chromium.path)
}
