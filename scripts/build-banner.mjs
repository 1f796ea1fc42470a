/**
 * Bundles `src/banner` for browsers into one module of strings, each with the hash of its content, so that no endpoint
 * reads a file at run time: `src/server/banner/built.js`, and in a build of the package the same below `dist`.
 * Its types are beside it in the repository; the module itself is not committed. As a command: `node scripts/build-banner.mjs`.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import * as esbuild from 'esbuild'
import uglify from 'uglify-js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const source = join(root, 'src', 'banner')

/** Where the module stands, relative to the root of the sources or of `dist`. */
export const builtModule = join('src', 'server', 'banner', 'built.js')

/** Browsers from spring 2023 on: what is older gets the form in the page, and nothing optional. */
const target = ['chrome111', 'edge111', 'firefox113', 'safari16.4']

/**
 * At the top of a script whose functions are nearly all called at once: V8 then compiles each as it reads it, instead of
 * reading it twice (explicit compile hints, Chromium 136 and later; a comment everywhere else). A third of the script's time.
 */
const compileHint = '//# allFunctionsCalledOnLoad\n'

/** Their addresses are in the others: the runtime fetches them where a page has something that waits for a yes, or scrolls. */
const fetchedLater = ['services', 'room'].map((name) => ({ name, entry: `${name}.ts`, format: 'esm' }))

const parts = [
  { name: 'runtime', entry: 'runtime.ts', format: 'iife', before: compileHint },
  // What the server puts before it starts with the hint.
  { name: 'embed', entry: 'embed.ts', format: 'iife' },
  { name: 'early', entry: 'early.ts', format: 'iife' },
  { name: 'panel', entry: 'panel.ts', format: 'esm' },
  { name: 'styles', entry: 'banner.css' },
]

/** A stylesheet that a module imports is a string of rules, as short as it can be. */
const rulesAsText = {
  name: 'rules-as-text',
  setup: (build) =>
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(readFileSync(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target,
      })
      return { contents: code.trim(), loader: 'text' }
    }),
}

/** What js-cookie offers besides `set`, which is all that the runtime calls: no minifier can leave out methods of an object. */
const unusedOfCookies = /      get: get,[^]*?(?=\n    },\n    \{\n      attributes)/

/** A library of which every visitor would download what no code of ours calls. */
const settingCookiesOnly = {
  name: 'setting-cookies-only',
  setup: (build) =>
    build.onLoad({ filter: /[\\/]js-cookie[\\/].*\.mjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (!unusedOfCookies.test(text)) throw new Error(`${path} is not the js-cookie that the build knows.`)
      return { contents: text.replace(unusedOfCookies, ''), loader: 'js' }
    }),
}

/**
 * Every visitor downloads it: what a second minifier finds in esbuild's output is a twelfth of the whole. A classic script
 * stays in its function: what it declares at the top would be the page's.
 */
const squeezed = (text, isModule) => {
  const { code, error } = uglify.minify(text, { module: isModule, compress: { passes: 6, inline: 1 } })
  if (error) throw error
  return code
}

const bundle = async ({ name, entry, format, before = '' }, define = {}) => {
  const result = await esbuild.build({
    entryPoints: [join(source, entry)],
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    plugins: entry.endsWith('.css') ? [] : [rulesAsText, settingCookiesOnly],
    logLevel: 'warning',
    ...(format ? { target, format, define, tsconfigRaw: {} } : {}),
    write: false,
  })
  const [{ text: bundled }] = result.outputFiles
  const text = before + (format ? squeezed(bundled, format === 'esm') : bundled).trim()
  const hash = createHash('sha256').update(text).digest('base64url').replace(/[-_]/g, '').slice(0, 12)
  return [name, { text, hash }]
}

/**
 * Bytes that a visitor may have to fetch, brotli 11: for a working banner, for the panel when it is opened, for what acts
 * on embeds and scripts where a page has some, and for what makes room when a page is scrolled.
 */
export const limits = { banner: 5000, panel: 8000, services: 1500, room: 800 }

const compressed = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

/** What the bundles weigh as they are fetched. */
export const weights = ({ styles, runtime, panel, services, room }) => ({
  banner: compressed(styles.text) + compressed(runtime.text),
  panel: compressed(panel.text),
  services: compressed(services.text),
  room: compressed(room.text),
})

/**
 * The bundles by name: `{ text, hash }`.
 * @throws where they weigh more than a visitor may be asked to fetch
 */
export const bundleBanner = async () => {
  const later = await Promise.all(fetchedLater.map((part) => bundle(part)))
  const define = Object.fromEntries(
    later.map(([name, { hash }]) => [`${name}File`, JSON.stringify(`${name}.${hash}.js`)]),
  )
  const bundles = Object.fromEntries([
    ...later,
    ...(await Promise.all(parts.map((part) => bundle(part, define)))),
  ])
  for (const [name, bytes] of Object.entries(weights(bundles)))
    if (bytes > limits[name])
      throw new Error(`The ${name} weighs ${bytes} bytes in brotli. It may weigh ${limits[name]}.`)
  return bundles
}

/** @param folder where `src/server/banner` is: the project's root, or the folder that becomes `dist` */
export const buildBanner = async (folder = root) => {
  const built = await bundleBanner()
  const code = Object.entries({ ...built, compileHint })
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
    .join('')
  const file = join(folder, builtModule)
  if (existsSync(file) && readFileSync(file, 'utf8') === code) return
  mkdirSync(dirname(file), { recursive: true })
  // Whoever imports it meanwhile sees the old one or the new one, never half of it.
  writeFileSync(`${file}.${process.pid}`, code)
  renameSync(`${file}.${process.pid}`, file)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildBanner()
