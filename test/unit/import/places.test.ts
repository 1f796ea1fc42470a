import { expect, it } from 'vitest'
import { importPreview } from '../../../src/server/import-preview.js'
import { importText } from './run.js'

const text = `Privatlivspolitik

Vi gemmer navn, adresse m.v. om dig, når du går her på skolen.

1. Formål

Vi bruger oplysningerne til undervisning, ture o.l. i hele skoleåret. Skriv til [navn].

2. Ret

2.1. Indsigt

Du kan eventuelt få indsigt, eller på anden måde.
`

it('a note says where, once each, and every place', async () => {
  const { notes } = importPreview(await importText(text), 'da', ['da'], {})
  const messages = notes.map(({ message }) => message)
  expect(new Set(messages).size).toBe(messages.length)
  const vague = notes.find(({ message }) => /upræcis/.test(message))
  expect(vague?.places.map(({ place }) => place)).toEqual(['Indledningen', 'Afsnit 1', 'Afsnit 2.1'])
  expect(vague?.message).toMatch(/^3 steder/)
  expect(notes.find(({ message }) => /skabelon/.test(message))?.places).toMatchObject([{ place: 'Afsnit 1' }])
})

it('a note about the whole text names no place', async () => {
  const { notes } = importPreview(
    await importText('Vi gemmer dit navn, så længe du går her.'),
    'en',
    ['da'],
    {},
  )
  expect(notes.map(({ places }) => places.map(({ place }) => place))).toEqual(notes.map(() => [null]))
})
