/** What is expected of every door: data, which the tests compare with what the config has. */
import type { May } from './actors.js'

/** What each of the plugin's own doors asks for. */
const ownDoors: Readonly<Record<string, May>> = {
  'post /privacy/presets/:key': 'edit',
  'post /privacy/policies/import': 'edit',
  'get /privacy/policies/:id/review': 'edit',
  'post /privacy/policies/:id/approve': 'approve',
  'post /privacy/policies/:id/finish': 'approve',
  'post /privacy/policies/:id/publications/:number/take-out': 'edit',
  'post /privacy/policies/:id/publications/:number/announce': 'approve',
  'post /privacy/policies/:id/publications/:number/withdraw': 'approve',
  'post /privacy/policies/:id/publications/:number/redact': 'approve',
  'get /privacy/policies/:id/mailings/:number': 'edit',
  'post /privacy/policies/:id/mailings/:number': 'approve',
  'post /privacy/policies/:id/mailings/:number/test': 'edit',
  'post /privacy/policies/:id/mailings/:number/cancel': 'approve',
  'post /privacy/policies/:id/mailings/:number/continue': 'approve',
  'post /privacy/policies/:id/mailings/:number/again': 'approve',
  'get /privacy/policies/:id/mailings/:number/withdrawal': 'edit',
  'post /privacy/policies/:id/mailings/:number/withdrawal': 'approve',
  'post /privacy/policies/:id/mailings/:number/withdrawal/test': 'edit',
  'post /privacy/policies/:id/mailings/:number/withdrawal/cancel': 'approve',
  'post /privacy/policies/:id/mailings/:number/withdrawal/continue': 'approve',
  'post /privacy/policies/:id/mailings/:number/withdrawal/again': 'approve',
  'get /privacy/policies/:slug/feed.atom': 'read',
  'get /privacy/policies/:slug/publications': 'read',
  'get /privacy/policies/:slug/publications/:number': 'read',
  'get /privacy/policies/:slug': 'read',
  'post /privacy/redact/find': 'approve',
  'post /privacy/redact': 'approve',
  'get /privacy/notice/review': 'edit',
  'post /privacy/notice/publish': 'approve',
  'post /privacy/notice/:revision/redact': 'approve',
  'get /privacy/notice': 'read',
  'get /privacy/notice/:revision': 'read',
  'post /privacy/consent': 'read',
  'post /privacy/consent.post': 'read',
  'get /privacy/consents/export': 'edit',
  'get /privacy/consents/counts': 'edit',
  'get /privacy/consent/:id': 'read',
  'get /privacy/embed.js': 'read',
  'get /privacy/frame': 'read',
  'get /privacy/runtime.:hash.js': 'read',
  'get /privacy/panel.:hash.js': 'read',
  'get /privacy/room.:hash.js': 'read',
  'get /privacy/services.:hash.js': 'read',
  'get /privacy/banner.:hash.css': 'read',
  'get /privacy/newsletter': 'read',
  'post /privacy/newsletter': 'read',
  'get /privacy/newsletter/confirm': 'read',
  'post /privacy/newsletter/confirm': 'read',
  'get /privacy/newsletter/unsubscribe': 'read',
  'post /privacy/newsletter/unsubscribe': 'read',
  'get /privacy/newsletter/unsubscribe.post': 'read',
  'post /privacy/newsletter/unsubscribe.post': 'read',
  'get /privacy/newsletter/manage': 'read',
  'post /privacy/newsletter/manage': 'read',
  'get /privacy/newsletter/export': 'edit',
  'post /privacy/newsletter/paper': 'edit',
  'post /privacy/newsletter/import': 'edit',
  'post /privacy/newsletter/take-back': 'edit',
  'post /privacy/newsletter/find': 'edit',
  'post /privacy/newsletter/erase': 'edit',
  // Nobody's login counts here: the post is signed.
  'post /privacy/newsletter/unsubscribed': 'nobody',
}

/** HEAD is there wherever GET is, for the same people. */
export const endpointDoors: typeof ownDoors = {
  ...ownDoors,
  ...Object.fromEntries(
    Object.entries(ownDoors)
      .filter(([door]) => door.startsWith('get '))
      .map(([door, may]) => [door.replace('get ', 'head '), may]),
  ),
}

export type Operation = 'read' | 'versions' | 'create' | 'update' | 'delete' | 'rights'

/** What each of Payload's own doors of a collection or global does. */
export const restDoors: Readonly<Record<string, Operation>> = {
  'get /': 'read',
  'get /count': 'read',
  'get /:id': 'read',
  'get /versions': 'versions',
  'get /versions/:id': 'versions',
  'post /versions/:id': 'update',
  'post /': 'create',
  'post /:id/duplicate': 'create',
  'patch /': 'update',
  'patch /:id': 'update',
  'delete /': 'delete',
  'delete /:id': 'delete',
  'post /access/:id?': 'rights',
}
export const globalDoors: typeof restDoors = { ...restDoors, 'post /': 'update', 'post /access': 'rights' }

export type Rights = Readonly<Record<Operation, May>>
const editable: Rights = {
  read: 'edit',
  versions: 'edit',
  create: 'edit',
  update: 'edit',
  delete: 'edit',
  rights: 'read',
}
const appended: Rights = {
  read: 'edit',
  versions: 'nobody',
  create: 'nobody',
  update: 'nobody',
  delete: 'nobody',
  rights: 'read',
}
export const collectionRights: Readonly<Record<string, Rights>> = {
  'privacy-policies': editable,
  'cookie-categories': editable,
  'cookie-services': editable,
  'policy-publications': { ...appended, read: 'read' },
  'policy-publication-events': appended,
  'cookie-notices': appended,
  consents: appended,
  'consent-counts': appended,
  'newsletter-signups': appended,
  'newsletter-wordings': appended,
  'policy-mailings': appended,
  'policy-mails': { ...appended, read: 'nobody' },
  'privacy-settings': editable,
}
