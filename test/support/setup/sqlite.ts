import type { TestProject } from 'vitest/node'
import { join } from 'node:path'
import { databaseFolder } from '../servers/paths.mjs'
import { namePlaceholder } from './provided.js'

export default (project: TestProject): void => {
  project.provide('database', {
    name: 'sqlite',
    url: `file:${join(databaseFolder('sqlite'), `${namePlaceholder}.db`)}`,
  })
}
