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

const againstRobots: PresetText = {
  da: 'Skelner mellem mennesker og robotter, så filmene ikke bliver misbrugt.',
  en: 'Tells people from robots, so that the videos are not abused.',
}

/** With `?dnt=1` in the address Vimeo sets fewer of them. */
export const vimeo: ServicePreset = {
  key: 'vimeo',
  name: 'Vimeo',
  provider: 'Vimeo.com, Inc.',
  category: 'functional',
  purpose: {
    da: 'Viser film på siden. Vimeo kan se, at du har hentet filmen, og tæller, hvem der ser den.',
    en: 'Shows videos on the page. Vimeo can see that you loaded the video, and counts who watches it.',
  },
  policyUrl: 'https://vimeo.com/privacy',
  country: 'US',
  safeguard: dataPrivacyFramework('Vimeo.com, Inc.'),
  thirdPartyAccess: true,
  hosts: ['player.vimeo.com', '*.vimeo.com', '*.vimeocdn.com'],
  signals: [],
  reload: false,
  exemption: null,
  cookies: [
    kept(
      'vuid',
      { unit: 'years', count: 2 },
      {
        da: 'Et nummer, så den, der har lagt filmen op, kan se, hvor mange der ser den.',
        en: 'A number, so that the video’s owner can see how many watch it.',
      },
    ),
    kept(
      'player',
      { unit: 'years', count: 1 },
      {
        da: 'Husker, hvordan du vil se film, for eksempel lyd og undertekster.',
        en: 'Remembers how you want to watch, such as sound and subtitles.',
      },
    ),
    kept(
      'flags',
      { unit: 'years', count: 1 },
      {
        da: 'Hvilke funktioner der er slået til i afspilleren.',
        en: 'Which functions are switched on in the player.',
      },
    ),
    kept('player_clearance', { unit: 'days', count: 7 }, againstRobots),
    kept('__cf_bm', { unit: 'minutes', count: 30 }, againstRobots),
    kept('_cfuvid', { unit: 'session' }, againstRobots),
    kept('cf_clearance', { unit: 'years', count: 1 }, againstRobots),
  ],
  source: 'https://help.vimeo.com/hc/en-us/articles/26080940921361',
  checked: '2026-11-22',
  documented: true,
}
