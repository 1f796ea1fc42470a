/** What the setups hand to the tests of their project. */

/** Stands in a database's address where the name of a test's own database goes. */
export const namePlaceholder = 'database_of_the_test'

export type DatabaseName = 'sqlite' | 'mongodb' | 'postgres'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that this project's tests make their databases on; the address holds {@link namePlaceholder}. */
    database: { readonly name: DatabaseName; readonly url: string }
    /** Address of the running demo, without a slash at the end. */
    demoUrl: string
    /** Where the mails that the demo sent can be read. */
    mailboxUrl: string
    /** Path of the Chromium that was found. */
    chromium: string
  }
}
