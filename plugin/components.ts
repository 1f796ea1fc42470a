/** Our parts of the admin panel outside the collections. */
import type { Config } from 'payload'

/** The importer's page, below the admin panel's own address. */
export const importPath = '/privatliv/import'

/** Where the cookie list is published. */
export const noticePath = '/privatliv/cookies'

/** Where editors work with newsletters. */
export const newslettersPath = '/privatliv/nyhedsbreve'

export const withComponents = (admin: Config['admin'] = {}): NonNullable<Config['admin']> => ({
  ...admin,
  components: {
    ...admin.components,
    beforeDashboard: [
      'payload-plugin-privacy/rsc#InstallationPanel',
      ...(admin.components?.beforeDashboard ?? []),
    ],
    views: {
      privacyImport: { Component: 'payload-plugin-privacy/rsc#ImportView', path: importPath },
      privacyNotice: { Component: 'payload-plugin-privacy/rsc#NoticeView', path: noticePath },
      privacyNewsletters: { Component: 'payload-plugin-privacy/rsc#NewslettersView', path: newslettersPath },
      ...admin.components?.views,
    },
  },
})
