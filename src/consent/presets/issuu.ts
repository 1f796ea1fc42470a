import type { ServicePreset } from './preset.js'

/** Issuu publishes no list of what its reader stores: only the name of its own cookie was found, its duration was not. */
export const issuu: ServicePreset = {
  key: 'issuu',
  name: 'Issuu',
  provider: 'Issuu, Inc.',
  category: 'functional',
  purpose: {
    da: 'Viser blade og hæfter, som du kan bladre i på siden. Issuu kan se, hvad du læser.',
    en: 'Shows magazines and booklets that you can leaf through on the page. Issuu can see what you read.',
  },
  policyUrl: 'https://issuu.com/legal/privacy',
  country: 'US',
  safeguard: {
    da: 'Oplysningerne er beskyttet af EU’s standardkontrakt.',
    en: 'The data is protected by the EU’s standard contract.',
  },
  thirdPartyAccess: true,
  hosts: ['e.issuu.com', '*.issuu.com', '*.isu.pub'],
  signals: [],
  reload: false,
  exemption: null,
  cookies: [
    {
      name: 'iutk',
      storage: 'cookie',
      duration: { unit: 'untilDeleted' },
      party: 'third',
      purpose: {
        da: 'Et nummer, som Issuu kender din browser på.',
        en: 'A number by which Issuu knows your browser.',
      },
    },
  ],
  source: 'http://www.ncbi.ie/cookies/',
  checked: '2026-11-22',
  documented: false,
}
