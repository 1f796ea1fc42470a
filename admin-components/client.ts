'use client'
/** Client components that Payload's import map names. */
export { ApproveButton } from './approve/approve-button.js'
export { CookiePatternPreview } from './cookies/cookie-pattern-preview.js'
export { CookieRowLabel } from './cookies/cookie-row-label.js'
export { PolicySlugField } from './cookies/policy-slug-field.js'
export { KeepSubsections } from './sections/keep-subsections.js'
export { SectionReferenceField } from './sections/section-reference-field.js'
export { SectionRowLabel } from './sections/section-row-label.js'
