/** Some who signed up on paper, at the open house: the way an editor enters them. Nobody of them exists. */
import config from '@payload-config'
import { handleEndpoints, type Payload } from 'payload'
import { onDay } from '../clock'
import { login } from './login.mjs'

interface SeededSignUp {
  readonly list: 'newsletter' | 'policy'
  readonly email: string
  readonly name?: string
  readonly locale?: 'da' | 'en'
  readonly at: string
  readonly evidence: string
}

const openHouse = {
  at: '2026-10-04T15:30:00Z',
  evidence: 'Seddel fra åbent hus den 4. oktober 2026, i mappen på kontoret',
}
const parentsDay = {
  at: '2026-09-13T13:00:00Z',
  evidence: 'Seddel fra forældredagen den 13. september 2026, i mappen på kontoret',
}

const signUps: readonly SeededSignUp[] = [
  { list: 'newsletter', email: 'birthe.lund@example.dk', name: 'Birthe Lund', ...openHouse },
  { list: 'newsletter', email: 'jonas.kvist@example.com', name: 'Jonas Kvist', ...openHouse },
  { list: 'newsletter', email: 'amina.yusuf@example.org', name: 'Amina Yusuf', ...openHouse },
  { list: 'newsletter', email: 'tove@example.dk', ...parentsDay },
  {
    list: 'newsletter',
    email: 'margaret.hale@example.com',
    name: 'Margaret Hale',
    locale: 'en',
    ...parentsDay,
  },
  { list: 'policy', email: 'amina.yusuf@example.org', ...openHouse },
  { list: 'policy', email: 'poul.erik@example.dk', ...parentsDay },
  { list: 'policy', email: 'margaret.hale@example.com', locale: 'en', ...parentsDay },
]

const enter = async (token: string, { at, ...signUp }: SeededSignUp): Promise<void> => {
  const response = await onDay(new Date(at), () =>
    handleEndpoints({
      config,
      request: new Request('http://localhost/api/privacy/newsletter/paper', {
        method: 'POST',
        headers: {
          Authorization: `JWT ${token}`,
          'Content-Type': 'application/json',
          'Sec-Fetch-Site': 'same-origin',
        },
        body: JSON.stringify({ locale: 'da', ...signUp }),
      }),
    }),
  )
  // 409: a start that was killed had entered it.
  if (response.status !== 201 && response.status !== 409)
    throw new Error(`The sign-up of ${at} was refused: ${await response.text()}`)
}

export const fillNewsletter = async (payload: Payload): Promise<void> => {
  const { token } = await payload.login({ collection: 'users', data: login })
  for (const signUp of signUps) await enter(token ?? '', signUp)
}
