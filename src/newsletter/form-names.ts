/** Names that the form, the page and the door agree on. Nothing of Node here, for pages import it. */

/** Where the page's address says what became of the post, and where on the page that is shown. */
export const formStateQuery = 'tilmelding'

/** The field that people do not see and programs fill in. */
export const trapName = 'homepage'
