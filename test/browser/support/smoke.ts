/** The visitor's path in the fewest steps, for browsers that are looked at only as a smoke test. */
import { expect } from 'vitest'

/** What every driver can do. Scripts are told as text, for they run elsewhere. */
export interface Driver {
  readonly goTo: (address: string) => Promise<void>
  /** The value of an expression in the page. */
  readonly ask: <Value>(expression: string) => Promise<Value>
  /** A real click on the element that the expression gives. */
  readonly click: (expression: string) => Promise<void>
}

const root = `document.querySelector('privacy-consent').shadowRoot`
const part = (selector: string) => `${root}.querySelector(${JSON.stringify(selector)})`
const isShown = (selector: string) => `(${part(selector)}?.getBoundingClientRect().height ?? 0) > 0`
const ready = `Boolean(window.privacyConsent)`
const cookie = `((document.cookie.match(/privacy_consent=([^;]*)/) ?? [])[1] ?? '')`

const patience = { timeout: 30_000, interval: 100 }

/** No, icon, yes to statistics, withdraw: as the page and its cookies show it. */
export const walkThrough = async ({ goTo, ask, click }: Driver, demo: string): Promise<void> => {
  const until = (expression: string, wanted: unknown = true) =>
    expect
      .poll(() => ask(expression).catch(() => undefined), { ...patience, message: expression })
      .toEqual(wanted)
  const visit = async (path: string) => {
    await goTo(`${demo}${path}`)
    await until(ready)
  }

  await visit('/besoeg-os')
  await until(isShown('#banner'))
  expect(await ask('document.cookie')).toBe('')
  expect(await ask('document.activeElement === document.body')).toBe(true)
  expect(await ask(`document.querySelectorAll('iframe').length`)).toBe(0)

  await click(part('.choice[value=none]'))
  await until(isShown('#banner'), false)
  await visit('/')
  expect(await ask(isShown('#banner'))).toBe(false)
  expect(await ask(cookie)).toMatch(/^1\.1\.\w+\.\w+\.\.$/)

  await click(part('#icon'))
  await until(isShown('dialog'))
  const taelling = `[...${root}.querySelectorAll('dialog label')].find((label) => label.textContent.includes('Tælling')).querySelector('input')`
  expect(await ask(`${taelling}.checked`)).toBe(false)
  await click(taelling)
  await click(part('dialog [data-act=save]'))
  await until(`${cookie}.split('.').at(-1).length > 15`)
  await until(`document.cookie.includes('_pk_id.1.b7e4=')`)
  await until(ready)
  expect(await ask(`window.privacyConsent.has('taelling')`)).toBe(true)
  expect(await ask(`window.privacyConsent.has('filmrulle')`)).toBe(false)

  await visit('/besoeg-os')
  await click(part('#icon'))
  await until(isShown('dialog'))
  await click(part('dialog [data-act=withdraw]'))
  await until(`document.cookie.includes('_pk_')`, false)
  await until(`${cookie}.endsWith('..')`)
  await visit('/')
  expect(await ask(`document.cookie.includes('_pk_')`)).toBe(false)
  expect(await ask(isShown('#banner'))).toBe(false)
}
