/** Our doors below Payload's API route, one file each. */
import type { Endpoint } from 'payload'
import type { PrivacyContext } from '../../src/server/context.js'
import { dotted } from '../../src/server/banner/assets.js'
import { oneClickDoor } from '../../src/server/newsletter/links.js'
import { addPresetEndpoint } from './add-preset.js'
import { approveEndpoint } from './approve.js'
import { archiveEndpoint, editionEndpoint, feedEndpoint } from './archive.js'
import { consentCountsEndpoint, consentExportEndpoint } from './consent-export.js'
import { consentEndpoint, receiptEndpoint } from './consent.js'
import { announceEndpoint, withdrawEndpoint } from './edition-events.js'
import { finishCarryEndpoint } from './finish-carry.js'
import { takeOutEndpoint } from './take-out.js'
import { frameEndpoint } from './frame.js'
import { importEndpoint } from './import-policy.js'
import { newsletterEndpoint, newsletterPostEndpoint } from './newsletter.js'
import { confirmPage, confirmPost, unsubscribePage, unsubscribePost } from './newsletter-links.js'
import { managePage, managePost } from './newsletter-manage.js'
import { mailingEndpoints } from './mailings.js'
import {
  eraseSignUp,
  findSignUp,
  importSignUpsEndpoint,
  paperSignUp,
  signUpExport,
  takeBackEndpoint,
} from './newsletter-editors.js'
import { unsubscribedEndpoint } from './newsletter-unsubscribed.js'
import { noticePublishEndpoint, noticeRedactEndpoint, noticeReviewEndpoint } from './notice-publish.js'
import { issuedNoticeEndpoint, noticeEndpoint } from './notice.js'
import { alsoAt, headOf } from './endpoint.js'
import { policyEndpoint } from './policy.js'
import { findWordsEndpoint, redactEndpoint, redactEverywhereEndpoint } from './redact.js'
import { reviewEndpoint } from './review.js'
import { embedEndpoint } from './runtime-embed.js'
import { panelEndpoint, roomEndpoint, runtimeEndpoint, servicesEndpoint, stylesEndpoint } from './runtime.js'

const newsletterEndpoints = [
  newsletterEndpoint,
  newsletterPostEndpoint,
  confirmPage,
  confirmPost,
  unsubscribePage,
  unsubscribePost,
  alsoAt(unsubscribePage, `/newsletter/${oneClickDoor}`),
  alsoAt(unsubscribePost, `/newsletter/${oneClickDoor}`),
  managePage,
  managePost,
  signUpExport,
  paperSignUp,
  importSignUpsEndpoint,
  takeBackEndpoint,
  findSignUp,
  eraseSignUp,
]

const doors = ({ newsletter }: PrivacyContext): readonly Endpoint[] => [
  addPresetEndpoint,
  importEndpoint,
  reviewEndpoint,
  approveEndpoint,
  announceEndpoint,
  withdrawEndpoint,
  finishCarryEndpoint,
  takeOutEndpoint,
  redactEndpoint,
  findWordsEndpoint,
  redactEverywhereEndpoint,
  // Also where the site has no newsletters: then they say so.
  ...mailingEndpoints,
  feedEndpoint,
  archiveEndpoint,
  editionEndpoint,
  policyEndpoint,
  noticeReviewEndpoint,
  noticePublishEndpoint,
  noticeRedactEndpoint,
  noticeEndpoint,
  issuedNoticeEndpoint,
  consentEndpoint,
  alsoAt(consentEndpoint, `/consent${dotted}`),
  consentExportEndpoint,
  consentCountsEndpoint,
  receiptEndpoint,
  embedEndpoint,
  frameEndpoint,
  runtimeEndpoint,
  panelEndpoint,
  servicesEndpoint,
  roomEndpoint,
  stylesEndpoint,
  ...(newsletter ? newsletterEndpoints : []),
  ...(newsletter?.webhookSecret ? [unsubscribedEndpoint] : []),
]

/** In the order in which they are tried; HEAD answers wherever GET does. */
export const privacyEndpoints = (context: PrivacyContext): Endpoint[] => {
  const all = doors(context)
  return [...all, ...all.filter(({ method }) => method === 'get').map(headOf)]
}
