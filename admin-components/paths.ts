/** Where our own views stand, below a policy's document in the admin panel and below the panel itself. */
export const approvePath = '/udgiv'
export const editionsPath = '/udgaver'
export const importPath = '/privatliv/import'
export const noticePath = '/privatliv/cookies'
export const newslettersPath = '/privatliv/nyhedsbreve'

/** Which edition's mailing the tab of the editions shows: `…/udgaver?besked=4`. */
export const mailingParameter = 'besked'
