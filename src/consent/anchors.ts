/** Ends of addresses that mean something to the runtime, where no element of the page has that id. */

/** Opens the panel, on any page. */
export const panelAnchor = '#cookies'

/** What a form was answered, on the cookie page: the runtime deletes what script alone reaches, and tells other tabs. */
export const savedAnchor = '#cookievalg'
