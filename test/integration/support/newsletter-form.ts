/** What the answer to a form without script carries to the page. */
import { type FormState, openFormState } from '../../../src/newsletter/form-state.js'
import { deriveNewsletterKey } from '../../../src/newsletter/tokens.js'

export { deriveNewsletterKey, linkToken, newId } from '../../../src/newsletter/tokens.js'

/** Read with the secret and at the time of the tests' site. */
export const openForm = (answer: Response): FormState | null => {
  const location = new URL(answer.headers.get('location') ?? '', 'http://site')
  const key = deriveNewsletterKey('a secret of the test')
  return openFormState([key], location.searchParams.get('tilmelding'), new Date('2026-03-10T10:00:00.000Z'))
}
