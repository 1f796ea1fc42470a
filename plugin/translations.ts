/** Texts that Payload's own admin parts look up by key. The host's win. */
import { deepMergeSimple, type Config } from 'payload'
import { resources } from '../src/locales/index.js'

const ours = Object.fromEntries(
  Object.entries(resources).map(([locale, { collections }]) => [locale, { privacy: collections.tabs }]),
)

export const withTranslations = (i18n: Config['i18n'] = {}): NonNullable<Config['i18n']> => ({
  ...i18n,
  translations: deepMergeSimple(ours, i18n.translations ?? {}),
})
