/** What every collection of ours shares in the admin panel. */
import { labels } from '../src/locales/index.js'

/** The one group in the admin panel's menu. */
export const adminGroup = () => labels('collections.group')

/** A collection's names in singular and plural. */
export const namesOf = (entity: string) => ({
  singular: labels(`collections.${entity}.singular`),
  plural: labels(`collections.${entity}.plural`),
})
