/** The panel at work: a modal dialog of the browser's own, so that focus goes in and back and Escape closes it (CK-21). */
import { type NoticeService, optionalServices } from '../../consent/notice.js'
import type { Core } from '../runtime/core.js'
import { changeEvent } from '../runtime/page.js'
import type { Page } from '../runtime/start.js'
import { policyOf } from '../runtime/trusted.js'
import { sayRunning } from './again.js'
import { cleanAll, leftBehind } from './clean.js'
import { panelMarkup } from './markup.js'
import type { PublicNotice } from './notice.js'
import rules from './panel.css'

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>()

const dress = (root: ShadowRoot): void => {
  if (sheets.has(root)) return
  const sheet = new CSSStyleSheet()
  // Types know a stylesheet as a module; the bundler makes it a string.
  sheet.replaceSync(rules as unknown as string)
  sheets.set(root, sheet)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

const switches = (within: ParentNode, selector: string): readonly HTMLInputElement[] => [
  ...within.querySelectorAll<HTMLInputElement>(`input${selector}`),
]

/** A category is on where all its services are, and in between where some are. */
const showCategories = (dialog: HTMLElement): void =>
  dialog.querySelectorAll('section').forEach((section) => {
    const [all] = switches(section, '[data-all]:enabled')
    if (!all) return
    const own = switches(section, '[value]:not([data-all])')
    all.checked = own.every(({ checked }) => checked)
    all.indeterminate = !all.checked && own.some(({ checked }) => checked)
  })

/** The button that was pressed is gone with the old content: focus goes to what is said, so that it is heard (AX-11). */
const say = (dialog: HTMLElement, text: string): void => {
  const status = dialog.querySelector<HTMLElement>('[role=status]')
  if (status) status.textContent = text
  status?.focus()
  dialog.querySelector('#scroll')?.scrollTo(0, 0)
}

/** What is out of reach is named, so that it can be deleted by hand. */
const list = (dialog: HTMLElement, { panel }: PublicNotice, services: readonly NoticeService[]): void => {
  const left = leftBehind(services)
  if (left.length === 0) return
  const [words, items] = [document.createElement('p'), document.createElement('ul')]
  words.textContent = panel.left
  items.append(
    ...left.map(({ service, cookie }) => {
      const item = document.createElement('li')
      item.textContent = `${service.name}: ${cookie.name}`
      return item
    }),
  )
  dialog.querySelector('#left')?.replaceChildren(words, items)
}

export const showPanel = (root: ShadowRoot, core: Core, page: Page, notice: PublicNotice): void => {
  dress(root)
  root.querySelector('dialog')?.remove()
  const dialog = root.appendChild(document.createElement('dialog'))
  dialog.setAttribute('aria-labelledby', 'panel')
  const optional = optionalServices(notice.categories)
  const { panel: texts, cleaning } = notice
  /** What was granted when the panel was last drawn. */
  let shown: ReadonlySet<number> = new Set()

  const draw = (): void => {
    const decision = core.decision()
    shown = new Set(core.services.filter(core.granted).map(({ number }) => number))
    dialog.innerHTML = policyOf(core.trusted).createHTML(
      panelMarkup({
        notice,
        decision,
        signalled: core.services.some(core.signalled),
        receiptData: decision?.id ? `${core.config.api}/consent/${decision.id}` : null,
      }).markup,
    )
    showCategories(dialog)
  }

  const redrawn = (text: string): void => {
    draw()
    say(dialog, [text, sayRunning(core, page, notice)].join(' ').trim())
  }
  const announce = (text: string): void => {
    const said = root.getElementById('said')
    if (said) said.textContent = text
  }
  const chosen = (): ReadonlySet<number> =>
    new Set(switches(dialog, '[value]:checked').map(({ value }) => Number(value)))

  /** True while the change of the decision comes from this panel. */
  let isOwn = false
  const own = <Result>(act: () => Result): Result => {
    isOwn = true
    const result = act()
    isOwn = false
    return result
  }
  const decide = (numbers: ReadonlySet<number>) =>
    own(() => core.decide(({ number }) => numbers.has(number), 'panel'))

  /** Closes, unless something is left that only the visitor can delete. */
  const save = async (): Promise<void> => {
    const numbers = chosen()
    const lost = optional.filter(({ key, number }) => core.has(key) && !numbers.has(number))
    const recorded = decide(numbers)
    if (!core.decision()) return redrawn(texts.lost)
    if (lost.some(({ cookies }) => cookies.some(({ party }) => party === 'third'))) {
      await recorded
      redrawn(texts.saved)
      return list(dialog, notice, lost)
    }
    dialog.close()
    announce(texts.saved)
  }
  const withdraw = async (): Promise<void> => {
    const had = optional.filter(({ key }) => core.has(key))
    await decide(new Set())
    if (!core.decision()) return redrawn(texts.lost)
    redrawn(texts.withdrawn)
    list(dialog, notice, had)
  }
  const wipe = async (): Promise<void> => {
    // Who deletes the decision takes the consent back too: nobody could do it afterwards.
    if (optional.some(({ key }) => core.has(key))) await decide(new Set())
    own(core.forget)
    const services = notice.categories.flatMap((category) => category.services)
    await cleanAll({ services, kept: [], domains: cleaning.domains, own: '' })
    redrawn(texts.wiped)
    list(dialog, notice, services)
  }
  /** The banner's own answer. */
  const answer = (isYes: boolean): void => {
    void core.decide((one) => isYes && !core.signalled(one), 'panel')
    dialog.close()
    announce(texts.saved)
  }
  const acts: Readonly<Record<string, () => unknown>> = {
    close: () => dialog.close(),
    none: () => answer(false),
    all: () => answer(true),
    save,
    withdraw,
    wipe,
  }

  let pressed: EventTarget | null = null
  dialog.addEventListener('pointerdown', ({ target }) => (pressed = target))
  dialog.addEventListener('click', ({ target }) => {
    // The dialog itself is hit only beside its content; a selection that was dragged there began in it.
    if (target === dialog) return pressed === dialog && dialog.close()
    void acts[(target as Element).closest<HTMLElement>('[data-act]')?.dataset.act ?? '']?.()
  })
  dialog.addEventListener('change', ({ target }) => {
    const { dataset, checked } = target as HTMLInputElement
    const section = dataset.all ? (target as Element).closest('section') : null
    if (section) for (const one of switches(section, '[value]:not([data-all])')) one.checked = checked
    showCategories(dialog)
  })
  /** After an answer in another tab: what it changed is shown, and what is switched here and not saved stays so. */
  const follow = (): void => {
    if (isOwn) return
    const [before, switched] = [shown, chosen()]
    const { value, dataset: { act, all } = {} } = (root.activeElement ?? {}) as Partial<HTMLInputElement>
    draw()
    for (const input of switches(dialog, '[value]:enabled')) {
      const number = Number(input.value)
      if (before.has(number) === shown.has(number)) input.checked = switched.has(number)
    }
    showCategories(dialog)
    const status = dialog.querySelector('[role=status]')
    if (status) status.textContent = texts.followed
    const place = act ? `[data-act=${act}]` : all ? `[data-all=${all}]` : `[value="${value ?? ''}"]`
    ;(dialog.querySelector<HTMLElement>(place) ?? dialog.querySelector<HTMLElement>('#scroll'))?.focus()
  }
  document.addEventListener(changeEvent, follow)
  dialog.addEventListener('close', () => {
    document.removeEventListener(changeEvent, follow)
    dialog.remove()
    // Focus goes back by itself, but not to what is hidden by now: the banner, or the icon beside one that asks again.
    for (const id of ['icon', 'choose'])
      if (!root.activeElement && document.activeElement === document.body) root.getElementById(id)?.focus()
  })
  draw()
  dialog.showModal()
  // A visitor's own stylesheet may hide our element. An invisible modal dialog would block the page for good.
  const isSeen = dialog.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true
  if (isSeen && dialog.offsetHeight > 0) return
  dialog.close()
  location.assign(core.config.cookiesUrl)
}
