/** A policy's draft that nobody has typed a word into: opening "create" makes one, before anybody decided anything. */

type Fields = Readonly<Record<string, unknown>>

/** What Payload fills by itself. */
const machinery = new Set([
  'id',
  '_id',
  '_status',
  'createdAt',
  'updatedAt',
  '__v',
  'globalType',
  'deletedAt',
])

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** An empty paragraph is what the editor stores where nobody wrote. Everything else in a rich text was put there. */
const isEmptyRoot = (root: unknown): boolean =>
  isFields(root) &&
  (Array.isArray(root.children) ? root.children : []).every(
    (node) =>
      isFields(node) &&
      node.type === 'paragraph' &&
      (!Array.isArray(node.children) || node.children.length === 0),
  )

/** Also true for a text in several languages of which none says anything. */
const isEmptyValue = (value: unknown): boolean => {
  if (value === null || value === undefined || value === false) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (!isFields(value)) return false
  if ('root' in value) return isEmptyRoot(value.root)
  return Object.values(value).every(isEmptyValue)
}

/**
 * In doubt false: a row of a section, a number or a field of the host's own that has any value counts as typed.
 * @param document a policy or one of its versions, localised fields by language or not
 */
export const isUntouched = (document: Fields): boolean =>
  Object.entries(document).every(([key, value]) => machinery.has(key) || isEmptyValue(value))
