import type { TestProject } from 'vitest/node'
import { startPostgres } from '../servers/postgres.mjs'
import { namePlaceholder } from './provided.js'

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startPostgres()
  project.provide('database', { name: 'postgres', url: server.url(namePlaceholder) })
  return server.stop
}
