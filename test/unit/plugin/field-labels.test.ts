/** Payload makes a label of a field's name where there is none: English words in a Danish panel. */
import type { Config, Field } from 'payload'
import { expect, test } from 'vitest'
import { privacyPlugin } from '../../../plugin/index.js'

const config = privacyPlugin()({ secret: 'secret', collections: [] } as unknown as Config)

interface Named {
  readonly path: string
  readonly field: Field
}

const hidden = (field: Field): boolean =>
  ('hidden' in field && field.hidden === true) ||
  ('admin' in field && (field.admin as { hidden?: boolean } | undefined)?.hidden === true)

/** Every field that the panel shows, with the fields within it. */
const shown = (fields: readonly Field[], path: string): readonly Named[] =>
  fields.flatMap((field): readonly Named[] => {
    if (hidden(field) || field.type === 'ui') return []
    const name = 'name' in field && typeof field.name === 'string' ? field.name : ''
    const here = name ? `${path}.${name}` : path
    const within =
      field.type === 'tabs'
        ? field.tabs.flatMap((tab) => shown(tab.fields, here))
        : 'fields' in field
          ? shown(field.fields, here)
          : []
    return [...(name ? [{ path: here, field }] : []), ...within]
  })

const inBoth = (label: unknown): boolean =>
  label === false ||
  (typeof label === 'object' &&
    label !== null &&
    ['da', 'en'].every((language) => typeof (label as Record<string, unknown>)[language] === 'string'))

const places = [...(config.collections ?? []), ...(config.globals ?? [])].filter(
  ({ admin }) => (admin as { hidden?: unknown } | undefined)?.hidden !== true,
)

test('every field that the panel shows has a label in Danish and in English', () => {
  const fields = places.flatMap(({ slug, fields: own }) => shown(own, slug))
  expect(fields.length).toBeGreaterThan(50)
  expect(
    fields.filter(({ field }) => !inBoth('label' in field ? field.label : undefined)).map(({ path }) => path),
  ).toEqual([])
})
