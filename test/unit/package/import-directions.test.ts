import { describe, expect, it } from 'vitest'
import { rulesBroken } from '../support/lint.js'

const direction = 'boundaries/dependencies'
const value = (from: string) => `export { thing } from '${from}'`
const type = (from: string) => `export type { Thing } from '${from}'`

const forbidden: readonly (readonly [file: string, code: string])[] = [
  ['src/policy/x.ts', value('../server/context.js')],
  ['src/policy/x.ts', type('../server/context.js')],
  ['src/policy/x.ts', type('payload')],
  ['src/policy/x.ts', value('@payloadcms/richtext-lexical')],
  ['src/policy/x.ts', value('react')],
  ['src/locales/x.ts', value('../server/context.js')],
  ['src/server/x.ts', value('payload')],
  ['src/server/x.ts', value('payload/shared')],
  ['src/server/x.ts', value('../react/index.js')],
  ['src/server/x.ts', value('react')],
  ['src/react/x.tsx', value('../next/index.js')],
  ['src/react/x.tsx', value('next/headers')],
  ['src/react/x.tsx', value('@payloadcms/ui')],
  ['src/react/x.tsx', value('../../plugin/index.js')],
  ['src/next/x.ts', value('../../collections/policies.js')],
  ['src/next/x.ts', value('../../plugin/index.js')],
  ['src/banner/x.ts', value('../policy/content.js')],
  ['collections/x.ts', value('../src/react/index.js')],
  ['collections/x.ts', value('../plugin/index.js')],
  ['plugin/x.ts', value('../admin-components/client.js')],
  ['plugin/x.ts', `export const thing = () => import('../src/react/index.js')`],
  ['plugin/x.ts', value('next/cache')],
  ['admin-components/a/x.tsx', value('../../src/server/context.js')],
  ['admin-components/a/x.tsx', value('../shell.js')],
  ['admin-components/a/x.tsx', value('../../plugin/index.js')],
  ['src/types.ts', value('./react/index.js')],
  ['src/index.ts', value('./react/index.js')],
  ['src/index.ts', value('./next/index.js')],
  ['src/types.ts', value('../plugin/index.js')],
  ['src/index.ts', `import './styles.css'`],
]

const allowed: readonly (readonly [file: string, code: string])[] = [
  ['src/policy/x.ts', value('../locales/index.js')],
  ['src/policy/x.ts', value('node:crypto')],
  ['src/policy/import/x.ts', value('@payloadcms/richtext-lexical')],
  ['src/server/x.ts', type('payload')],
  ['src/server/x.ts', value('../policy/content.js')],
  ['src/react/x.tsx', value('../server/context.js')],
  ['src/next/x.ts', value('../react/index.js')],
  ['src/next/x.ts', value('next/headers')],
  ['collections/x.ts', value('../src/server/context.js')],
  ['plugin/x.ts', value('../collections/policies.js')],
  ['plugin/x.ts', value('payload')],
  ['admin-components/a/x.tsx', value('../../src/react/index.js')],
  ['admin-components/a/x.tsx', type('../../src/server/context.js')],
  ['admin-components/a/x-view.tsx', value('../../src/server/context.js')],
  ['src/index.ts', value('../plugin/index.js')],
  ['src/types.ts', type('./react/index.js')],
]

describe('the directions of imports are held by lint', () => {
  it.each(forbidden)('%s must not: %s', async (file, code) => {
    expect(await rulesBroken(file, code)).toContain(direction)
  })

  it.each(allowed)('%s may: %s', async (file, code) => {
    expect(await rulesBroken(file, code)).toEqual([])
  })

  it('a file in no known folder is refused', async () => {
    expect(await rulesBroken('src/elsewhere/x.ts', 'export const thing = 1')).toContain(
      'boundaries/no-unknown-files',
    )
  })

  it('nobody writes to the console but commands, and no file grows past 300 lines', async () => {
    expect(await rulesBroken('src/server/x.ts', 'console.log(1)')).toEqual(['no-console'])
    expect(await rulesBroken('plugin/commands/x.ts', 'console.log(1)')).toEqual([])
    expect(await rulesBroken('src/server/x.ts', 'export {}\n'.repeat(301))).toContain('max-lines')
  })
})
