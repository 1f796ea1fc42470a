import { describe, expect, it } from 'vitest'
import { importChains } from '../../support/source.js'

const browserThings = [
  /^react(-dom)?(\/|$)/,
  /^next(\/|$)/,
  /^@payloadcms\/(ui|next)(\/|$)/,
  /\.s?css$/,
  /\.tsx$/,
]

const browserChains = (start: string): readonly string[] =>
  [...importChains(start)]
    .filter(([target]) => browserThings.some((pattern) => pattern.test(target)))
    .map(([, chain]) => chain.join(' -> '))

describe('what an entry of the package pulls in', () => {
  it.each(['src/index.ts', 'src/types.ts'])('%s reaches neither React nor Next nor a stylesheet', (entry) => {
    expect(browserChains(entry)).toEqual([])
  })

  it('the entry reaches the plugin, and the React entry reaches React: the walk sees what is there', () => {
    expect([...importChains('src/index.ts').keys()]).toContain('plugin/index.ts')
    expect(browserChains('src/react/index.ts')).not.toEqual([])
  })
})
