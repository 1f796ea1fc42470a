/** Field factories shared by our collections; labels and descriptions stand in the locales. */
import type { EmailField, Field, GroupField, TextField } from 'payload'
import { labels, translate } from '../../src/locales/index.js'

/** What every kind of field takes. */
type Admin = Pick<NonNullable<TextField['admin']>, 'condition' | 'hidden' | 'position' | 'readOnly' | 'width'>

interface ShownAs {
  readonly components: { readonly Cell: string }
}

type TextOptions = Partial<Pick<TextField, 'localized' | 'required' | 'index' | 'unique'>> & {
  readonly described?: boolean
  readonly admin?: Admin & Partial<ShownAs>
}

interface Words {
  readonly label: ReturnType<typeof labels>
  // Said here, for a declaration file cannot name what `admin.width` is made of.
  readonly admin: Admin & { description?: ReturnType<typeof labels> }
}

/** The label, and the description where there is one, of the field at a path below `collections`. */
export const words = (path: string, admin: Admin = {}, described = false): Words => ({
  label: labels(`collections.${path}.label`),
  admin: described ? { ...admin, description: labels(`collections.${path}.description`) } : admin,
})

/** A list shows this in words of our own: a cell of `admin-components/consents`. */
export const inWords = (cell: string): ShownAs => ({
  components: { Cell: `payload-plugin-privacy/rsc#${cell}` },
})

export const textField = (path: string, name: string, options: TextOptions = {}): TextField => {
  const { described, admin, ...rest } = options
  return { name, type: 'text', ...rest, ...words(path, admin, described) } as TextField
}

export const emailField = (path: string, name = 'email'): EmailField => ({
  name,
  type: 'email',
  label: labels(`collections.${path}.label`),
})

const isWebAddress = (value: string): boolean => {
  const url = URL.canParse(value) ? new URL(value) : null
  return url?.protocol === 'https:' || url?.protocol === 'http:'
}

/** An address with its protocol: it becomes a link that readers follow. */
export const webAddressField = (path: string, name: string): TextField => ({
  name,
  type: 'text',
  label: labels(`collections.${path}.label`),
  validate: (value: string | null | undefined, { req }: { req: { i18n: { language: string } } }) =>
    !value || isWebAddress(value) || translate(req.i18n.language)('collections.refused.webAddress'),
})

/** A group whose label stands at `path`. */
export const group = (
  path: string,
  name: string,
  fields: Field[],
  admin: GroupField['admin'] = {},
): GroupField => ({
  name,
  type: 'group',
  label: labels(`collections.${path}.label`),
  admin,
  fields,
})
