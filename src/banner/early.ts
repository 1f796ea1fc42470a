/**
 * In the page itself, behind the banner: what cannot wait until the runtime has arrived. On a page that is one for all it
 * shows the banner to who has never answered, and everywhere it takes an answer that comes first. Where the page's policy
 * refuses it, the form and the runtime do the same a little later.
 */
import type { RuntimeConfig } from './markup/config.js'

const host = document.querySelector<HTMLElement>('privacy-consent')
const banner = host?.shadowRoot?.getElementById('banner')

const isNew = ({ cookie }: RuntimeConfig): boolean =>
  !`; ${document.cookie}`.includes(`; ${cookie}=`) &&
  // Whether the browser's signal answers for everything is the runtime's to tell (CK-38).
  !(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl

if (host && banner) {
  if (banner.dataset.off === '' && isNew(JSON.parse(host.dataset.config ?? '') as RuntimeConfig))
    delete banner.dataset.off
  banner.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[name=decision]')
    // After the page is loaded the runtime is there, or never will be: then the form decides.
    if (!button || window.privacyConsent || document.readyState === 'complete') return
    event.preventDefault()
    banner.dataset.off = ''
    host.dataset.answer = button.value
    addEventListener('load', () => window.privacyConsent ?? button.form?.requestSubmit(button))
  })
  // What is typed from now on is not to be lost with a reload (`panel/lost.ts`).
  const touched = new WeakSet<object>()
  Object.assign(host, { touched })
  for (const type of ['input', 'change'])
    addEventListener(type, (event) => touched.add(event.composedPath()[0] ?? event), true)
}
