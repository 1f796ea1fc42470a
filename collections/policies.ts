/** The editable document. Readers never see it: they see its editions. */
import type { CollectionConfig } from 'payload'
import type { PrivacyContext } from '../src/server/context.js'
import { withoutUntouched } from '../src/server/untouched-policies.js'
import { allow } from './access/compose.js'
import { policyEditor } from './editor.js'
import { sectionsField } from './fields/sections.js'
import { textField, words } from './fields/text.js'
import { fillAnchors } from './hooks/fill-anchors.js'
import { guardSlug } from './hooks/guard-slug.js'
import { writeInMainLanguage } from './hooks/main-language.js'
import { refuseDeletionWithEditions } from './hooks/refuse-deletion-with-editions.js'
import { refusePublishing } from './hooks/refuse-publishing.js'
import { adminGroup, namesOf } from './labels.js'
import { labels } from '../src/locales/index.js'

const autosaveInterval = 800

type TabLabel = (args: { readonly t: (key: string) => string }) => string

/** Payload's tabs take a key of the admin panel's own texts; plugin/translations.ts puts ours among them. */
const tabLabel =
  (key: string): TabLabel =>
  ({ t }) =>
    t(`privacy:${key}`)

/** A page's address that asks for the working copy: shown to editors who are logged in, ignored otherwise. */
const draftAddress =
  (context: PrivacyContext) =>
  (doc: Record<string, unknown>, { locale }: { locale: string }) =>
    typeof doc.slug === 'string' && doc.slug
      ? `${context.paths.policy({ slug: doc.slug, locale: context.localized ? locale : context.defaultLocale })}?kladde=${String(doc.id)}`
      : null

/** @param linkedCollections collections of the host that a policy may link into */
export const policies = (
  context: PrivacyContext,
  linkedCollections: readonly string[],
): CollectionConfig => ({
  slug: context.slugs.policies,
  labels: namesOf('policies'),
  access: {
    read: allow(context.can.edit),
    readVersions: allow(context.can.edit),
    create: allow(context.can.edit),
    update: allow(context.can.edit),
    delete: allow(context.can.edit),
  },
  admin: {
    group: adminGroup(),
    description: labels('collections.policies.description'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'slug', 'updatedAt'],
    preview: draftAddress(context),
    // What nobody typed into is nothing to choose from (src/server/untouched-policies.ts).
    baseFilter: ({ req }) => withoutUntouched(req.payload),
    components: {
      beforeList: ['payload-plugin-privacy/rsc#ImportLink'],
      edit: { PublishButton: 'payload-plugin-privacy/client#ApproveButton' },
      views: {
        // Before Payload's own, which makes an empty policy as soon as it is opened.
        start: { Component: 'payload-plugin-privacy/rsc#StartView', path: '/create', exact: true },
        edit: {
          approve: {
            Component: 'payload-plugin-privacy/rsc#ApproveView',
            path: '/udgiv',
            tab: { label: tabLabel('approve'), href: '/udgiv', order: 150 },
          },
          editions: {
            Component: 'payload-plugin-privacy/rsc#EditionsView',
            path: '/udgaver',
            tab: { label: tabLabel('editions'), href: '/udgaver', order: 160 },
          },
        },
      },
    },
  },
  // The editor's own history. It is no archive: editions are (docs/decisions).
  versions: { drafts: { autosave: { interval: autosaveInterval } }, maxPerDoc: 0 },
  disableDuplicate: true,
  hooks: {
    beforeOperation: [refusePublishing, writeInMainLanguage(context)],
    beforeChange: [guardSlug(context), fillAnchors(context)],
    beforeDelete: [refuseDeletionWithEditions(context)],
  },
  fields: [
    textField('policies.title', 'title', { localized: true, required: true }),
    textField('policies.slug', 'slug', {
      required: true,
      unique: true,
      index: true,
      described: true,
      admin: { position: 'sidebar' },
    }),
    // Found by the importer; the page "Udgiv" proposes it as the day of the first edition.
    textField('policies.textDate', 'textDate', {
      described: true,
      admin: { position: 'sidebar', readOnly: true, condition: (data) => Boolean(data?.textDate) },
    }),
    {
      name: 'introduction',
      type: 'richText',
      localized: true,
      editor: policyEditor(linkedCollections),
      ...words('policies.introduction', {}, true),
    },
    sectionsField(context, linkedCollections),
  ],
})
