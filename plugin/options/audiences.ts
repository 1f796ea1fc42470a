import { builtInAudiences, type Audience } from '../../src/policy/audiences.js'
import type { Localized } from '../../src/policy/content.js'
import { labels } from '../../src/locales/index.js'
import { checkKeys, isRecord, wrongOption } from './problem.js'

const keyPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const keyMaxLength = 40

const isLabel = (label: unknown): label is Localized =>
  isRecord(label) &&
  Object.keys(label).length > 0 &&
  Object.values(label).every((text) => typeof text === 'string' && text.trim() !== '')

const checkAudience = (audience: unknown, index: number, all: readonly unknown[]): void => {
  const option = `audiences[${index}]`
  if (!isRecord(audience))
    throw wrongOption(option, audience, "Give `{ key: 'boarders', label: { da: 'Kostelever' } }`.")
  checkKeys(option, audience, ['key', 'label'])
  const { key, label } = audience
  if (typeof key !== 'string' || key.length > keyMaxLength || !keyPattern.test(key)) {
    const remedy = `Use lower-case letters a to z, digits and hyphens, at most ${keyMaxLength} characters: it stands in addresses.`
    throw wrongOption(`${option}.key`, key, remedy)
  }
  if (all.findIndex((other) => isRecord(other) && other.key === key) !== index) {
    throw wrongOption(`${option}.key`, key, 'Another audience has that key. Give each its own.')
  }
  if (!isLabel(label)) {
    throw wrongOption(
      `${option}.label`,
      label,
      "Give a text a language, for example `{ da: 'Kostelever', en: 'Boarders' }`.",
    )
  }
}

/**
 * The package's audiences and then the site's own. An own one with a built-in key takes that one's place and label.
 * @throws where a key or a label is wrong
 */
export const resolveAudiences = (given: readonly Audience[] = []): readonly Audience[] => {
  if (!Array.isArray(given)) throw wrongOption('audiences', given, 'Give a list of `{ key, label }`.')
  given.forEach(checkAudience)
  const own = new Map(given.map((audience) => [audience.key, audience]))
  const builtIn = builtInAudiences.map((key) => own.get(key) ?? { key, label: labels(`audiences.${key}`) })
  return [...builtIn, ...given.filter(({ key }) => !builtIn.some((audience) => audience.key === key))]
}
