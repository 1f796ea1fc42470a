/** What the site uses that stores something or sends something away. The editor's working copy. */
import type { CollectionConfig } from 'payload'
import { labels } from '../src/locales/index.js'
import type { PrivacyContext } from '../src/server/context.js'
import { allow } from './access/compose.js'
import { declaredCookies } from './fields/declared-cookies.js'
import { serviceFields } from './fields/service-fields.js'
import { guardKey } from './hooks/guard-key.js'
import { writeInMainLanguage } from './hooks/main-language.js'
import { numberService } from './hooks/number-service.js'
import { adminGroup, namesOf } from './labels.js'

export const cookieServices = (context: PrivacyContext): CollectionConfig => ({
  slug: context.slugs.services,
  labels: namesOf('services'),
  access: {
    read: allow(context.can.edit),
    create: allow(context.can.edit),
    update: allow(context.can.edit),
    delete: allow(context.can.edit),
  },
  admin: {
    group: adminGroup(),
    description: labels('collections.services.description'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'provider', 'category', 'active'],
    components: {
      beforeList: ['payload-plugin-privacy/rsc#NoticeLink', 'payload-plugin-privacy/rsc#PresetPicker'],
    },
  },
  defaultSort: 'number',
  versions: false,
  disableDuplicate: true,
  hooks: {
    beforeOperation: [writeInMainLanguage(context)],
    beforeValidate: [guardKey(context, 'services')],
    beforeChange: [numberService],
  },
  fields: [...serviceFields(context), declaredCookies(context)],
})
