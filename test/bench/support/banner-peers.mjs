/** Other consent banners, fetched when the bench runs, each with a page of four categories as its own manual shows it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../support/servers/processes.mjs'
import { temporaryFolder } from '../../support/servers/paths.mjs'

const packages = ['vanilla-cookieconsent@~3.1.0', 'orejime@~3.2.0', 'cookieconsent@~3.1.0']

const title = 'Må vi bruge cookies?'
const text = 'Vi spørger om lov til at gemme og læse oplysninger i din browser.'
const categories = { functional: 'Funktioner', statistics: 'Statistik', marketing: 'Markedsføring' }
const describe = (name) => `${name}: hvad de bruges til på skolens side.`

const vanilla = `CookieConsent.run(${JSON.stringify({
  categories: {
    necessary: { enabled: true, readOnly: true },
    ...Object.fromEntries(Object.keys(categories).map((key) => [key, {}])),
  },
  // A browser that is steered counts as one.
  hideFromBots: false,
  language: {
    default: 'da',
    translations: {
      da: {
        consentModal: {
          title,
          description: text,
          acceptAllBtn: 'Tillad alle',
          acceptNecessaryBtn: 'Kun nødvendige',
          showPreferencesBtn: 'Vælg selv',
        },
        preferencesModal: {
          title: 'Cookies',
          acceptAllBtn: 'Tillad alle',
          acceptNecessaryBtn: 'Kun nødvendige',
          savePreferencesBtn: 'Gem',
          closeIconLabel: 'Luk',
          sections: [
            { title: 'Nødvendige', description: describe('Nødvendige'), linkedCategory: 'necessary' },
            ...Object.entries(categories).map(([linkedCategory, name]) => ({
              title: name,
              description: describe(name),
              linkedCategory,
            })),
          ],
        },
      },
    },
  },
})})`

const orejime = `window.orejimeConfig=${JSON.stringify({
  privacyPolicyUrl: '/privatlivspolitik',
  purposes: [
    { id: 'necessary', title: 'Nødvendige', description: describe('Nødvendige'), isMandatory: true },
    ...Object.entries(categories).map(([id, name]) => ({ id, title: name, description: describe(name) })),
  ],
  translations: {
    banner: {
      title,
      description: text,
      accept: 'Tillad alle',
      decline: 'Kun nødvendige',
      configure: 'Vælg selv',
    },
  },
})}`

const osano = `cookieconsent.initialise(${JSON.stringify({
  type: 'opt-in',
  content: { message: `${title} ${text}`, allow: 'Tillad alle', deny: 'Kun nødvendige', link: 'Læs mere' },
})})`

/**
 * Stylesheet, script and settings are a request each, as in all three manuals. `banner` and `reject` are selectors.
 * Settings stand before the script, or after it where they call it.
 */
const peers = [
  {
    name: 'vanilla-cookieconsent 3.1',
    style: 'vanilla-cookieconsent/dist/cookieconsent.css',
    script: 'vanilla-cookieconsent/dist/cookieconsent.umd.js',
    settings: vanilla,
    banner: '#cc-main .cm',
    reject: '#cc-main .cm [data-role=necessary]',
  },
  {
    name: 'orejime 3.2',
    style: 'orejime/dist/orejime-standard.css',
    script: 'orejime/dist/orejime-standard-en.js',
    settings: orejime,
    isBefore: true,
    banner: '.orejime-Banner',
    reject: '.orejime-Banner-declineButton',
  },
  {
    name: 'osano cookieconsent 3.1',
    style: 'cookieconsent/build/cookieconsent.min.css',
    script: 'cookieconsent/build/cookieconsent.min.js',
    settings: osano,
    banner: '.cc-window',
    reject: '.cc-deny',
  },
]

/**
 * @param {(head: string) => string} page
 * @returns pages, files by path, selectors; and why there are none, where the registry cannot be reached
 */
export const fetchPeers = async (page) => {
  const folder = temporaryFolder('peers')
  const { status, output } = await run(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...packages],
    { cwd: folder, patience: 60_000 },
  )
  if (status !== 0) return { peers: [], why: output.trim().split('\n').at(-1) }
  const read = (path) => readFileSync(join(folder, 'node_modules', path), 'utf8')
  const made = peers.map(({ name, style, script, settings, isBefore = false, banner, reject }) => {
    const at = `/${name.replace(/\W+/g, '-')}`
    const tags = [
      `<script src="${at}/script.js" defer></script>`,
      `<script src="${at}/settings.js" defer></script>`,
    ]
    const scripts = (isBefore ? tags.toReversed() : tags).join('')
    return {
      name,
      banner,
      reject,
      page: page(`<link rel="stylesheet" href="${at}/style.css">${scripts}`),
      files: {
        [`${at}/style.css`]: ['text/css', read(style)],
        [`${at}/script.js`]: ['text/javascript', read(script)],
        [`${at}/settings.js`]: ['text/javascript', settings],
      },
    }
  })
  return { peers: made, why: '' }
}
