import type { TestProject } from 'vitest/node'
import { startReplicaSet } from '../servers/mongodb.mjs'
import { namePlaceholder } from './provided.js'

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startReplicaSet()
  project.provide('database', { name: 'mongodb', url: server.url(namePlaceholder) })
  return server.stop
}
