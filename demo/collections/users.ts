import type { CollectionConfig } from 'payload'

/** The school's editors. */
export const users: CollectionConfig = {
  slug: 'users',
  auth: true,
  versions: false,
  labels: {
    singular: { da: 'Bruger', en: 'User' },
    plural: { da: 'Brugere', en: 'Users' },
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email'] },
  fields: [{ name: 'name', type: 'text', required: true, label: { da: 'Navn', en: 'Name' } }],
}
