/**
 * Loading the page again, once, as soon as nothing would be lost: after a yes that widens its Content-Security-Policy, for a
 * document cannot loosen its own; and after a withdrawal where a service runs that nothing else stops.
 */
import { flags } from '../markup/config.js'
import { fill } from '../markup/fill.js'
import type { Core } from '../runtime/core.js'
import type { Page } from '../runtime/start.js'
import { reloadedKey } from '../runtime/ui.js'
import { type Touched, wouldBeLost } from './lost.js'
import { noticeOf, type PublicNotice } from './notice.js'

/** Milliseconds until it is looked again whether something would be lost, and whether there is a connection. */
const [soon, later] = [1000, 5000]

/** Numbers of services that were withdrawn, and run until the page is loaded again. */
const stillRunning = (core: Core, { ran }: Page): readonly number[] =>
  core.services
    .filter((one) => one.flags & flags.reload && ran.has(one.number) && !core.granted(one))
    .map(({ number }) => number)

/** Which services still run here, in words; empty where none does. */
export const sayRunning = (core: Core, page: Page, { panel, locale, categories }: PublicNotice): string => {
  const numbers = stillRunning(core, page)
  const names = categories
    .flatMap(({ services }) => services)
    .flatMap(({ number, name }) => (numbers.includes(number) ? [name] : []))
  return names.length > 0
    ? fill(panel.stillRuns, { services: new Intl.ListFormat(locale).format(names) })
    : ''
}

/** True where the page would be there again, and not the browser's error page. */
const isReachable = async (): Promise<boolean> => {
  try {
    const { status } = await fetch(location.href, { method: 'HEAD', cache: 'no-store', redirect: 'manual' })
    return status < 500
  } catch {
    return false
  }
}

type Attempt = (root: ShadowRoot, told: boolean | null) => Promise<void>

const attempts = (core: Core, page: Page): Attempt => {
  let root: ShadowRoot
  let isWanted = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const isDue = (): boolean =>
    stillRunning(core, page).length > 0 ||
    (isWanted && core.services.some((one) => core.granted(one) && page.isHeld(one)))
  const isInTheWay = (): boolean =>
    wouldBeLost(root, page.touched, (root.host as { touched?: Touched }).touched ?? new WeakSet())

  /** What is said after the reload: once, in a live region (AX-11). */
  const note = async (): Promise<string> => {
    if (core.decision()?.granted.length === 0) return (await noticeOf(core)).panel.withdrawn
    return root.getElementById('said')?.dataset.saved ?? ''
  }
  const reload = async (): Promise<void> => {
    const text = await note()
    if (!isDue() || isInTheWay()) return wait(soon)
    if (core.decision()) sessionStorage.setItem(reloadedKey, text)
    location.reload()
  }
  const attempt = async (): Promise<void> => {
    if (!isDue()) return
    if (isInTheWay()) wait(soon)
    else if (await isReachable()) await reload()
    else wait(later)
  }
  const wait = (time: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void attempt(), time)
  }
  const sayWaiting = async (): Promise<void> => {
    const notice = await noticeOf(core)
    const said = root.getElementById('said')
    const running = sayRunning(core, page, notice)
    if (!said || !isDue()) return
    said.textContent = [await note(), running || notice.panel.waits].join(' ')
    said.toggleAttribute('data-seen', running !== '')
  }

  return async (own, told) => {
    root = own
    isWanted ||= told === true
    if (!isDue()) return
    // The server has just answered.
    if (told && !isInTheWay()) return reload()
    await attempt()
    await sayWaiting()
  }
}

const begun = new WeakMap<Core, Attempt>()

/** @param told whether the server has recorded the answer; null if it was given in another tab */
export const loadAgain = async (
  root: ShadowRoot,
  core: Core,
  page: Page,
  told: boolean | null,
): Promise<void> => {
  const attempt = begun.get(core) ?? attempts(core, page)
  begun.set(core, attempt)
  await attempt(root, told)
}
