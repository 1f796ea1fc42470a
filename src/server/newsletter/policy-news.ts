/** The separate choice to be told of policy changes, where it was made together with a newsletter's sign-up. */
import type { Payload } from 'payload'
import { parseAddress } from '../../newsletter/address.js'
import { policyNewsList } from '../../newsletter/mailings.js'
import type { SignUpMethod } from '../../newsletter/states.js'
import { newId } from '../../newsletter/tokens.js'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { noteSignUp } from './sign-up.js'
import { insertSignUp, type SignUpRow, signUpByKey, signUpKey, updateSignUp } from './store.js'
import { keptWording } from './wording.js'

/** How often a rival's row is looked for: it may have gone again meanwhile. */
const attempts = 4

/**
 * Confirms what the one mail asked for besides the newsletter. Doing it again is no harm.
 * @throws RequestError 429 where rivals are always faster
 */
export const confirmPolicyNews = async (payload: Payload, row: SignUpRow): Promise<void> => {
  const to = row.alsoPolicy === '' ? null : parseAddress(row.email)
  if (!to) return
  const named = (await keptWording(payload, row.alsoPolicy))?.policy
  const key = signUpKey(policyNewsList, to, named)
  const { locale, method, requestedAt } = row
  const confirmedAt = privacyContext(payload).now().toISOString()
  const said = {
    locale,
    method,
    requestedAt,
    confirmedAt,
    wording: row.alsoPolicy,
    state: 'confirmed',
  } as const
  for (let round = 0; round < attempts; round += 1) {
    const known = await signUpByKey(payload, key)
    if (known?.state === 'confirmed') return
    const done = known
      ? await updateSignUp(
          payload,
          { id: known.id, state: known.state },
          { ...said, tokens: '', mailedAt: null, mails: 0 },
        )
      : await insertSignUp(payload, { ...said, id: newId(), key, list: policyNewsList, email: to.email })
    if (done) return
  }
  throw refuse(429, 'tooBusy', { seconds: 1 })
}

/** @returns the id of the choice as an unconfirmed sign-up of its own; null where its words or its mailbox are gone */
export const notePolicyNews = async (
  payload: Payload,
  email: string,
  policy: string,
  method: SignUpMethod,
): Promise<string | null> => {
  const to = parseAddress(email)
  const wording = await keptWording(payload, policy)
  if (!to || !wording) return null
  const { id } = await noteSignUp(payload, {
    list: policyNewsList,
    to,
    name: '',
    address: '',
    // As shown with the choice; the newsletter's own may be another.
    locale: wording.locale,
    wording: policy,
    alsoPolicy: '',
    method,
    policy: wording.policy,
  })
  return id
}
