import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import boundaries from 'eslint-plugin-boundaries'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const root = dirname(fileURLToPath(import.meta.url))
const packageFiles = ['{src,plugin,collections,admin-components}/**/*.{ts,tsx}']

/** The folders of the package, by the name that the directions below use; the first that matches counts. */
const elements = [
  ['policy-import', 'src/policy/import'],
  ['policy', 'src/policy'],
  ['consent', 'src/consent'],
  ['newsletter', 'src/newsletter'],
  ['locales', 'src/locales'],
  // The banner's markup is the one thing that the server component and the runtime share.
  ['banner-markup', 'src/banner/markup'],
  ['banner', 'src/banner'],
  ['server', 'src/server'],
  ['react', 'src/react'],
  ['next', 'src/next'],
  ['collections', 'collections'],
  ['plugin', 'plugin'],
  ['admin', 'admin-components'],
].map(([type, pattern]) => ({ type, pattern }))

/** Single files with a part of their own. */
const files = [
  { category: 'entry', pattern: 'src/index.ts' },
  { category: 'types', pattern: 'src/types.ts' },
  // What the server renders of the admin panel may read from the server folder; what runs in the browser may not.
  { category: 'admin-server', pattern: 'admin-components/**/*-view.tsx' },
  { category: 'admin-server', pattern: 'admin-components/shell.ts' },
  { category: 'admin-server', pattern: 'admin-components/rsc.ts' },
]

const pure = ['policy-import', 'policy', 'consent', 'newsletter', 'locales']

/** Who may import what: the directions of the design, from the inside out. */
const directions = {
  'policy-import': pure,
  policy: pure,
  consent: pure,
  newsletter: pure,
  locales: pure,
  'banner-markup': ['consent'],
  banner: ['banner-markup', 'consent'],
  server: pure,
  react: ['server', 'banner-markup', ...pure],
  next: ['react', 'server', ...pure],
  collections: ['server', ...pure],
  plugin: ['collections', 'server', 'banner-markup', ...pure],
  admin: ['react', ...pure],
}

const everyFolder = elements.map(({ type }) => type)
const anyOf = (types) => ({ element: { types: { anyOf: types } } })
const file = (...categories) => ({ file: { categories: { anyOf: categories } } })
const external = (source) => ({ module: { origin: 'external', source } })
const refuse = (from, source, message, dependency = {}) => ({
  from,
  disallow: { to: external(source), ...dependency },
  message,
})

const types = { dependency: { kind: 'type' } }
const values = { dependency: { kind: 'value' } }
const browserless = [anyOf([...pure, 'server', 'collections', 'plugin']), file('entry', 'types')]

/** Read from the top; the last one that matches decides. */
const policies = [
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  ...Object.entries(directions).map(([type, targets]) => ({
    from: anyOf([type]),
    allow: { to: anyOf([type, ...targets]) },
  })),

  { from: file('entry'), allow: { to: [anyOf(['plugin', 'server', ...pure]), file('types')] } },
  // Types cost nothing at run time: the entries name those of every folder, the admin panel those of the server's answers.
  { from: file('entry', 'types'), allow: { to: anyOf(everyFolder), ...types } },
  { from: anyOf(['admin']), allow: { to: anyOf(['server']), ...types } },

  {
    from: anyOf(['admin']),
    disallow: { to: file('admin-server'), ...values },
    message: 'That runs on the server.',
  },
  { from: file('admin-server'), allow: { to: [anyOf(['server']), file('admin-server')] } },

  refuse(
    browserless,
    ['react', 'react-dom', 'next', '@payloadcms/ui', '@payloadcms/next'],
    'No React or Next here.',
  ),
  refuse(
    anyOf(['react']),
    ['next', '@payloadcms/ui', '@payloadcms/next'],
    'Next belongs in src/next, admin UI in admin-components.',
  ),
  refuse(anyOf(pure), ['payload', '@payloadcms/*'], 'The pure folders know nothing of Payload.'),
  { from: anyOf(['policy-import']), allow: { to: external('@payloadcms/richtext-lexical') } },
  refuse(anyOf(['server', 'react']), ['payload'], 'Only types from payload here.', values),
]

/** What the database adapter may be asked outside `src/server/database`: by name, and in place. */
const reads = [
  'find',
  'findOne',
  'findGlobal',
  'findVersions',
  'findDistinct',
  'count',
  'countVersions',
  'defaultIDType',
]
const read = `MemberExpression[computed=false][property.name=/^(${reads.join('|')})$/]`
const adapter = 'MemberExpression[property.name="db"]:not([object.name="config"])'

const onlyReads = [
  `:not(${read}) > ${adapter}`,
  'MemberExpression[computed=true] > Literal[value="db"].property',
  'ObjectPattern > Property[key.name="db"]',
  'ObjectPattern > Property[key.value="db"]',
].map((selector) => ({
  selector,
  message: `Only ${reads.join(', ')} of payload.db here: writes belong in src/server/database.`,
}))

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '**/dist',
      '**/.next',
      'demo/.data',
      'demo/migrations',
      'demo/payload-types.ts',
      '**/importMap.js',
      '**/next-env.d.ts',
      'test/.artifacts',
      'test/package/site',
    ],
  },
  tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: packageFiles,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: packageFiles,
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/files': files,
      'boundaries/root-path': root,
      'import/resolver': { [join(root, 'scripts', 'import-resolver.cjs')]: {} },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkInternals: true,
          checkUnknownLocals: true,
          policies,
        },
      ],
      'boundaries/no-unknown-files': 'error',
    },
  },
  {
    // What is written below Payload's operations has to be kept once it is answered: docs/decisions/sqlite-one-writer.md.
    files: packageFiles,
    ignores: ['src/server/database/**'],
    rules: { 'no-restricted-syntax': ['error', ...onlyReads] },
  },
  {
    // A suite is read from top to bottom.
    files: ['test/**'],
    rules: { 'max-lines': ['error', { max: 400 }] },
  },
  {
    // Texts are long by nature; they hold no logic.
    files: ['demo/content/**', 'demo/site/content/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // These talk to a person at a terminal.
    files: [
      'plugin/commands/**',
      'scripts/**',
      'demo/start.mjs',
      'demo/start/**',
      'demo/*.mjs',
      'demo/instrumentation.ts',
      'demo/content/prepare.ts',
      'test/**',
    ],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
