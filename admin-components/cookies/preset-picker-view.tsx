import { Gutter } from '@payloadcms/ui'
import type { CollectionSlug, ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { servicePresets } from '../../src/consent/presets/index.js'
import { privacyContext } from '../../src/server/context.js'
import { mayEdit } from '../may-edit-view.js'
import { PresetForm } from './preset-form.js'
import '../styles.css'

/** Above the list of services, for editors: adds a ready-made one and opens it. */
export const PresetPicker = async ({ payload, i18n, user }: ServerProps) => {
  if (!(await mayEdit({ payload, i18n, user }))) return null
  const { docs } = await payload.find({
    collection: privacyContext(payload).slugs.services as CollectionSlug,
    where: { key: { in: servicePresets.map(({ key }) => key) } },
    depth: 0,
    limit: servicePresets.length,
    pagination: false,
    select: { key: true },
    overrideAccess: false,
    user,
  })
  const added = new Set(docs.map((doc) => (doc as { readonly key?: unknown }).key))
  return (
    <Gutter>
      <PresetForm
        api={formatAdminURL({ apiRoute: payload.config.routes.api, path: '/privacy/presets' })}
        presets={servicePresets.map(({ key, name, checked, documented }) => ({
          key,
          name,
          checked,
          documented,
          added: added.has(key),
        }))}
      />
    </Gutter>
  )
}
