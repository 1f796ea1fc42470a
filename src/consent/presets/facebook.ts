import { dataPrivacyFramework } from './google.js'
import type { Duration } from '../duration.js'
import type { DeclaredCookie } from '../notice.js'
import type { PresetText, ServicePreset } from './preset.js'

const kept = (name: string, duration: Duration, purpose: PresetText): DeclaredCookie<PresetText> => ({
  name,
  storage: 'cookie',
  duration,
  party: 'third',
  purpose,
})

/** Posts and pages from Facebook in a frame. Marketing, for Meta aims advertising by what it learns. */
export const facebook: ServicePreset = {
  key: 'facebook',
  name: 'Facebook',
  provider: 'Meta Platforms Ireland Limited',
  category: 'marketing',
  purpose: {
    da: 'Viser opslag fra Facebook på siden. Meta kan se, at du har været her, og kan bruge det til reklamer.',
    en: 'Shows posts from Facebook on the page. Meta can see that you were here and may use it for advertising.',
  },
  policyUrl: 'https://www.facebook.com/privacy/policy/',
  country: 'US',
  safeguard: dataPrivacyFramework('Meta Platforms, Inc.'),
  thirdPartyAccess: true,
  hosts: ['www.facebook.com', '*.facebook.net', '*.fbcdn.net'],
  signals: [],
  reload: false,
  exemption: null,
  cookies: [
    kept(
      'fr',
      { unit: 'days', count: 90 },
      {
        da: 'Bruges til at vise reklamer, der passer til dig, og måle, om de virker.',
        en: 'Used to show advertising that fits you, and to measure whether it works.',
      },
    ),
    kept(
      'datr',
      { unit: 'years', count: 2 },
      {
        da: 'Et nummer, som Meta kender din browser på, også på andre hjemmesider.',
        en: 'A number by which Meta knows your browser, on other websites too.',
      },
    ),
    kept(
      'sb',
      { unit: 'years', count: 2 },
      {
        da: 'Husker oplysninger om din browser, så Meta kan kende den igen.',
        en: 'Remembers details of your browser, so that Meta can recognise it.',
      },
    ),
    kept(
      'wd',
      { unit: 'days', count: 7 },
      { da: 'Husker, hvor stort dit vindue er.', en: 'Remembers how large your window is.' },
    ),
  ],
  source: 'https://cookiesentry.com/cookies/providers/meta',
  checked: '2026-11-22',
  documented: false,
}
