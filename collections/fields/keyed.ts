/** What categories and services share: a key for ever, and a switch. */
import type { Field } from 'payload'
import { textField, words } from './text.js'

type Keyed = 'categories' | 'services'

export const keyField = (entity: Keyed): Field =>
  textField(`${entity}.key`, 'key', {
    required: true,
    unique: true,
    index: true,
    described: true,
    admin: { position: 'sidebar' },
  })

export const activeField = (entity: Keyed): Field => ({
  name: 'active',
  type: 'checkbox',
  defaultValue: true,
  ...words(`${entity}.active`, { position: 'sidebar' }, true),
})
