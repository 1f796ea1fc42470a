/** Nothing on the page stays hidden behind banner or icon: neither what is focused (2.4.11) nor the page's last lines. */

/** Pixels between what covers and the end of the window. */
const edge = 12
/** Pixels: on a window narrower than this the icon stands on text, and not beside it (AX-15). */
const narrow = 600

/**
 * @param host our element: what is focused in it is left alone
 * @returns to be called when there may be another banner element
 */
export const keepUncovered = (host: HTMLElement, root: ShadowRoot): (() => void) => {
  const page = document.documentElement
  let room: HTMLElement | undefined
  const box = (element: Element) => element.getBoundingClientRect()
  const covers = () => [...root.querySelectorAll<HTMLElement>('#banner,#icon')]

  /** Room below the page, as high as what covers its end: it moves nothing, the page only scrolls that much further. */
  const makeRoom = (): void => {
    // Not before it is needed: an element more is another layout of a page that has just been laid out.
    room ??= root.appendChild(document.createElement('div'))
    const top = box(page).bottom - box(host).top
    const height = Math.max(...covers().map((cover) => box(cover).height)) + edge
    room.style.cssText = `position:absolute;width:1px;top:${top}px;height:${height}px`
  }
  const fit = (): void => {
    if (room) room.style.height = ''
    // A page that does not scroll gets no scrollbar before somebody needs it: that would shift it.
    if (
      page.scrollHeight > innerHeight &&
      (innerWidth < narrow || root.getElementById('banner')?.offsetHeight)
    )
      makeRoom()
  }

  const uncover = (event: FocusEvent): void => {
    const target = event.target as Element
    const isCovered = () => {
      const { left, right, top, bottom } = box(target)
      return covers().some((cover) => {
        const over = box(cover)
        return left < over.right && right > over.left && top < over.bottom && bottom > over.top
      })
    }
    for (const block of ['center', 'start'] as const)
      // Who presses it sees it: moved from under the pointer, the press would become no click.
      if (target !== host && target.matches(':focus-visible') && isCovered()) {
        makeRoom()
        target.scrollIntoView({ block, behavior: 'instant' })
      }
  }
  // Told after the layout of a frame, so that measuring costs none of its own; a banner that comes or goes changes its size.
  const observer = new ResizeObserver(fit)
  return () => {
    // Each once, however often they are named; a body that is swapped takes its listener along.
    document.body.addEventListener('focusin', uncover)
    ;[document.body, ...covers()].forEach((box) => observer.observe(box))
  }
}
