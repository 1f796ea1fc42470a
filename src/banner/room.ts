/**
 * Nothing on the page stays hidden behind banner or icon: neither what is focused (2.4.11) nor the page's last lines. How
 * high they are the page may know too: `--privacy-consent-height`. Fetched when somebody begins to use the page.
 */

/** Pixels between what covers and the end of the window. */
const edge = 12
/** Pixels: the icon with an edge above and below. */
const iconRoom = 68

/** Pixels: of what is higher a part is seen in any case. */
const high = 99

const box = (element: Element) => element.getBoundingClientRect()

const partsIn = (root: ShadowRoot): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('#banner,#icon'),
]
/** What is seen and does not move when the page scrolls. */
const coversIn = (root: ShadowRoot): readonly HTMLElement[] =>
  partsIn(root).filter((part) => part.offsetHeight && getComputedStyle(part).position === 'fixed')

/** Pixels at the end of the window. */
const coveredHeight = (root: ShadowRoot): number =>
  Math.max(0, ...coversIn(root).map((cover) => cover.offsetHeight + edge))

/** What is fixed to a page that is transformed, and not to the window, goes into the browser's top layer. */
const keepInWindow = (cover: HTMLElement): void => {
  if (box(cover).bottom <= innerHeight) return
  cover.popover = 'manual'
  cover.showPopover?.()
}

/**
 * @param host our element: what is focused in it is left alone
 * @returns to be called when there may be another banner element; and with each event that moves the focus
 */
export const begin = (host: HTMLElement, root: ShadowRoot): ((event?: Event) => void) => {
  const page = document.documentElement
  const room = root.appendChild(document.createElement('div'))
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets.push(sheet)

  /** Room below the page, as high as what covers its end: it moves nothing, the page only scrolls that much further. */
  const makeRoom = (): void => {
    const height = coveredHeight(root)
    const end = height ? box(page).bottom : Math.max(box(page).bottom, innerHeight - iconRoom - scrollY)
    const top = end - box(host).top
    room.style.cssText = `position:absolute;width:1px;top:${top}px;height:${height || iconRoom}px`
    root.getElementById('icon')?.style.setProperty('--_end', `${top + edge}px`)
  }
  const fit = (): void => {
    const at = scrollY
    room.style.height = ''
    const icon = root.getElementById('icon')
    const covers = coversIn(root)
    covers.forEach(keepInWindow)
    sheet.replaceSync(`:root{--privacy-consent-height:${coveredHeight(root)}px}`)
    // On a wide page the fixed icon is beside the text and covers none of it.
    if (covers.some((cover) => cover === icon)) return
    // A page that does not scroll gets no scrollbar before somebody needs it: that would shift it.
    if (covers.length > 0 ? page.scrollHeight > innerHeight : icon?.offsetHeight) makeRoom()
    // Without its room the page was shorter for a moment.
    if (scrollY !== at) scrollTo({ top: at, behavior: 'instant' })
  }

  const isCovered = (target: Element): boolean => {
    const { left, right, top, bottom } = box(target)
    return coversIn(root).some((cover) => {
      const over = box(cover)
      return left < over.right && right > over.left && top < over.bottom && bottom > over.top
    })
  }
  /** For what no scrolling moves: to the other end of the window, and back. */
  const makeWay = (): void => {
    for (const { style } of coversIn(root))
      style.setProperty('inset-block', style.insetBlock ? '' : `${edge}px auto`, 'important')
  }
  const uncover = (target: Element | null): void => {
    // Who presses it sees it: moved from under the pointer, the press would become no click.
    if (!target || target === host || !target.matches(':focus-visible')) return
    for (const block of ['center', 'start'] as const)
      if (isCovered(target)) {
        makeRoom()
        target.scrollIntoView({ block, behavior: 'instant' })
      }
    if (box(target).height < high && isCovered(target)) makeWay()
  }
  uncover(document.activeElement)
  // Who has come to the end meanwhile comes to the new one.
  const isAtEnd = scrollY > 0 && scrollY + innerHeight >= page.scrollHeight - 1
  fit()
  if (isAtEnd) scrollTo({ top: page.scrollHeight, behavior: 'instant' })
  // Told after the layout of a frame, so that measuring costs none of its own; a banner that comes or goes changes its size.
  const observer = new ResizeObserver(fit)
  // Each once, however often they are named.
  const observe = () => [document.body, ...partsIn(root)].forEach((part) => observer.observe(part))
  observe()
  return (event) => {
    if (!event) observe()
    else if (event.type === 'focusin') uncover(event.target as Element)
  }
}
