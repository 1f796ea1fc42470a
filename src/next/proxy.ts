/**
 * For a site's proxy, which runs before every page: nothing here loads Payload or React, so that it also runs where
 * neither is.
 */
export { consentCsp, type ConsentCspOptions, type ConsentCspRequest } from './csp.js'
export { contentSecurityPolicy, type CspDirectives, type CspRequest, ownSourcesOnly } from '../consent/csp.js'
