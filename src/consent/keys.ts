/** Names of categories and services. Both share one namespace, because a decision may name either. */

/** There from the start, in this order. */
export const builtInCategories = ['necessary', 'functional', 'statistics', 'marketing'] as const

/** Always on: what a visitor asked for cannot work without it (CK-04). */
export const necessary = 'necessary'

/** Lower-case letters, digits and single hyphens, beginning with a letter: keys stand in addresses and attributes. */
export const keyPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Characters. */
export const keyMaxLength = 40
