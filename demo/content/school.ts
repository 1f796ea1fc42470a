/** The school's facts, as they go into the privacy settings. The numbers are well formed and belong to nobody. */
import { login } from './login.mjs'

export const facts = {
  controller: {
    name: 'Hejrevig Efterskole',
    cvr: '12345674',
    address: 'Vigvej 14, 5999 Hejrevig',
    phone: '12 34 56 70',
    email: 'kontor@hejrevig.example',
    website: 'https://hejrevig.example',
  },
  contacts: [
    {
      name: login.name,
      title: { da: 'Forstander', en: 'Principal' },
      phone: '12 34 56 71',
      email: login.email,
    },
    {
      name: 'Mads Overby Thorsen',
      title: {
        da: 'Kontorleder og kontaktperson for persondata',
        en: 'Office manager and contact for personal data',
      },
      phone: '12 34 56 72',
      email: 'mads@hejrevig.example',
    },
  ],
} as const
