/**
 * Tells ESLint where an import leads: TypeScript with `moduleResolution: NodeNext` writes `./x.js` for the file `./x.ts`,
 * which the stock resolver does not find. Packages are left to the rule, which knows them by name.
 */
const { existsSync, statSync } = require('node:fs')
const { dirname, resolve } = require('node:path')

const isFile = (path) => existsSync(path) && statSync(path).isFile()

exports.interfaceVersion = 2

exports.resolve = (source, file) => {
  if (!source.startsWith('.')) return { found: false }
  const target = resolve(dirname(file), source)
  const bare = target.replace(/\.jsx?$/, '')
  const found = [target, `${bare}.ts`, `${bare}.tsx`].find(isFile)
  // A path that leads nowhere yet still belongs to its folder, so that the direction is judged all the same.
  return { found: true, path: found ?? `${bare}.ts` }
}
