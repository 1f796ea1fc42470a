/** Where the controller that a text names is not the one in the site's settings (PN-20). */
import { comparableNumber, comparableText } from './comparable.js'
import { excerptOf } from './lines.js'
import type { ImportedController, ImportNote } from './types.js'

/** The controller as the settings have it; what is empty is absent, null or ''. */
export interface PresentController {
  readonly name?: string | null
  readonly cvr?: string | null
  readonly address?: string | null
  readonly phone?: string | null
  readonly email?: string | null
  readonly website?: string | null
  readonly contacts?: readonly { readonly name?: string | null; readonly email?: string | null }[] | null
}

const page = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '')

/** How each fact is compared. */
const comparable = {
  name: comparableText,
  cvr: comparableNumber,
  address: comparableText,
  phone: comparableNumber,
  email: comparableText,
  website: page,
}
const facts = Object.keys(comparable) as (keyof typeof comparable)[]

const differs = (
  found: ImportedController,
  present: PresentController,
  fact: (typeof facts)[number],
): boolean => {
  const [ours, theirs] = [found[fact], present[fact]]
  return !!ours && !!theirs && comparable[fact](ours) !== comparable[fact](theirs)
}

/** False where the CVR numbers, or without those the names, are two schools': their details must not be mixed. */
export const isSameController = (found: ImportedController, present: PresentController): boolean => {
  if (found.cvr && present.cvr) return !differs(found, present, 'cvr')
  if (!found.name || !present.name) return true
  const [ours, theirs] = [comparableText(found.name), comparableText(present.name)]
  return ours.includes(theirs) || theirs.includes(ours)
}

/** What the editor should know before the settings' details are shown in the place of the text's. */
export const settingsDifferences = (
  found: ImportedController | null,
  present: PresentController,
): readonly ImportNote[] => {
  if (found === null) return []
  const contacts = present.contacts ?? []
  const known = new Set(
    contacts.flatMap(({ name, email }) => [comparableText(name ?? ''), comparableText(email ?? '')]),
  )
  known.delete('')
  const unknown = found.contacts.filter(
    ({ name, email }) => !known.has(comparableText(name)) && !known.has(comparableText(email ?? '')),
  )
  return [
    ...(isSameController(found, present)
      ? []
      : [
          {
            key: 'anotherController',
            params: { text: found.name ?? found.cvr ?? '', settings: present.name ?? present.cvr ?? '' },
            excerpt: '',
          },
        ]),
    ...facts
      .filter((fact) => differs(found, present, fact))
      .map((fact): ImportNote => ({
        key: 'settingsDiffer',
        params: { text: found[fact] ?? '', settings: present[fact] ?? '' },
        excerpt: '',
      })),
    ...(contacts.length === 0 ? [] : unknown).map(({ name, title }): ImportNote => ({
      key: 'contactNotInSettings',
      params: { name },
      excerpt: excerptOf([name, title].filter(Boolean).join(', ')),
    })),
  ]
}
