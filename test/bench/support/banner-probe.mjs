/**
 * Runs in every measured page alike, before anything of the page does. Told apart from the page by what it writes:
 * `window.probe`.
 *
 * @param {{ banner: string, reject: string, isTimed: boolean }} settings selectors, also within our shadow root; timed, it
 *   looks for the banner in every frame and clicks until somebody answers; else it only listens
 */
export const probe = ({ banner, reject, isTimed }) => {
  const seen = { visible: 0, answered: 0, gone: 0, shift: 0, long: 0, interaction: 0 }
  window.probe = seen
  const observe = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    })
  observe('layout-shift', ({ value, hadRecentInput }) => (seen.shift += hadRecentInput ? 0 : value))
  observe('longtask', ({ duration }) => (seen.long += duration))
  observe(
    'event',
    ({ interactionId, duration }) => {
      if (interactionId) seen.interaction = Math.max(seen.interaction, duration)
    },
    { durationThreshold: 16 },
  )

  const find = (selector) =>
    document.querySelector('privacy-consent')?.shadowRoot?.querySelector(selector) ??
    document.querySelector(selector)
  const isVisible = (element) => {
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    const { width, height, top } = element.getBoundingClientRect()
    return width > 0 && height > 0 && top < innerHeight
  }
  /** When the frame that is being made has been made. */
  const afterFrame = (name) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => (seen[name] = performance.now())
    port2.postMessage(0)
  }

  if (!isTimed) {
    const leave = (from) => {
      if (isVisible(find(banner))) requestAnimationFrame(() => leave(from))
      else seen.gone = performance.now() - from
    }
    addEventListener('pointerup', ({ timeStamp }) => requestAnimationFrame(() => leave(timeStamp)), true)
    return
  }
  const press = (cookies) => {
    const button = find(reject)
    // Without script yet, a form would leave the page.
    button?.getRootNode().addEventListener('submit', (event) => event.preventDefault(), { once: true })
    button?.click()
    if (isVisible(find(banner)) && document.cookie === cookies) requestAnimationFrame(() => press(cookies))
    else afterFrame('answered')
  }
  const look = () => {
    if (!document.body || !isVisible(find(banner))) return requestAnimationFrame(look)
    afterFrame('visible')
    if (reject) requestAnimationFrame(() => press(document.cookie))
  }
  requestAnimationFrame(look)
}
