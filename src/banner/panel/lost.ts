/** What a reload would take from the visitor. Asked only while a reload waits, so that it may look at everything. */

/** Elements that the visitor has typed into, changed, or gone into. */
export type Touched = Pick<WeakSet<object>, 'has'>

/** Open shadow roots and frames of this site included. */
const elementsIn = (root: ParentNode, ours: Element): readonly Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => {
    if (element === ours) return []
    // Null where it is another site's.
    const { contentDocument } = element as HTMLIFrameElement
    return [
      element,
      ...[element.shadowRoot, contentDocument].flatMap((one) => (one ? elementsIn(one, ours) : [])),
    ]
  })

type Rule = (field: HTMLInputElement, isTouched: boolean) => boolean

const never: Rule = () => false
/** What is filled in by a script of the page cannot be typed again, and need not be. */
const isLocked = ({ disabled, readOnly }: HTMLInputElement): boolean => disabled || readOnly
const isTyped: Rule = (field, isTouched) =>
  // React writes the value into the default along: then only what was heard says that somebody typed.
  isTouched
    ? field.value !== '' || field.defaultValue !== ''
    : field.value !== field.defaultValue && !isLocked(field)
const isSwitched: Rule = (field, isTouched) => isTouched || field.checked !== field.defaultChecked
const isMoved: Rule = (_, isTouched) => isTouched

/** By type; all others are typed into. */
const inputs: Readonly<Record<string, Rule>> = {
  hidden: never,
  submit: never,
  button: never,
  image: never,
  reset: never,
  checkbox: isSwitched,
  radio: isSwitched,
  range: isMoved,
  color: isMoved,
  file: ({ files }) => Boolean(files?.length),
}

const isChosen = ({ options, multiple, size, selectedIndex }: HTMLSelectElement): boolean => {
  const all = [...options]
  if (multiple || size > 1 || all.some(({ defaultSelected }) => defaultSelected))
    return all.some(({ selected, defaultSelected }) => selected !== defaultSelected)
  return selectedIndex !== all.findIndex(({ disabled }) => !disabled)
}

const isSeen = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'

const wouldLose = (element: Element, isTouched: boolean): boolean => {
  const name = element.localName
  if (name === 'input')
    return (inputs[(element as HTMLInputElement).type] ?? isTyped)(element as HTMLInputElement, isTouched)
  if (name === 'textarea') return isTyped(element as HTMLInputElement, isTouched)
  if (name === 'select') return isTouched || isChosen(element as HTMLSelectElement)
  if (name === 'audio' || name === 'video') {
    const { paused, ended } = element as HTMLMediaElement
    return !paused && !ended
  }
  if (element.matches('dialog[open],[role=dialog],[role=alertdialog]') && isSeen(element)) return true
  if (!isTouched) return false
  // A film may be playing or a map may have been moved: the page cannot see into the frame.
  if (name === 'privacy-embed') return Boolean(element.shadowRoot?.querySelector('iframe'))
  return !(element as HTMLElement).isContentEditable || Boolean(element.textContent?.trim())
}

/**
 * Whether something that is typed, chosen, open or playing on this page would be gone.
 *
 * @param root ours: what is in it counts only where the panel is open
 */
export const wouldBeLost = (root: ShadowRoot, ...touched: readonly Touched[]): boolean =>
  Boolean(root.querySelector('dialog[open]') ?? document.fullscreenElement) ||
  elementsIn(document, root.host).some((element) =>
    wouldLose(
      element,
      touched.some((one) => one.has(element)),
    ),
  )
