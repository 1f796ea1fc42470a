import { dataPrivacyFramework, google } from './google.js'
import type { DeclaredCookie } from '../notice.js'
import type { PresetText, ServicePreset } from './preset.js'

const kept = (
  name: string,
  purpose: PresetText,
  storage: 'localStorage' | 'indexedDB' = 'localStorage',
): DeclaredCookie<PresetText> => ({
  name,
  storage,
  duration: { unit: 'untilDeleted' },
  party: 'third',
  purpose,
})

const errors: PresetText = {
  da: 'Afspillerens egne oplysninger, for eksempel om fejl.',
  en: 'The player’s own data, for example about errors.',
}

/** In the mode without cookies (`www.youtube-nocookie.com`), which keeps things in other storage all the same. */
export const youtube: ServicePreset = {
  ...google,
  key: 'youtube',
  name: 'YouTube',
  category: 'functional',
  purpose: {
    da: 'Viser film på siden uden cookies fra YouTube. Google kan se, at du har hentet filmen.',
    en: 'Shows videos on the page without cookies from YouTube. Google can see that you loaded the video.',
  },
  safeguard: dataPrivacyFramework('Google LLC'),
  hosts: ['www.youtube-nocookie.com', '*.ytimg.com', '*.googlevideo.com'],
  signals: [],
  cookies: [
    kept('yt-remote-device-id', {
      da: 'Et nummer til din browser, som YouTube kan kende den igen på.',
      en: 'A number for your browser, by which YouTube can recognise it.',
    }),
    kept('yt-player-*', {
      da: 'Husker, hvordan du vil se film, for eksempel lyd og undertekster.',
      en: 'Remembers how you want to watch, such as sound and subtitles.',
    }),
    kept('yt-icons-last-purged', {
      da: 'Husker, hvornår afspilleren sidst ryddede op i sine ikoner.',
      en: 'Remembers when the player last cleaned up its icons.',
    }),
    kept('ytidb::*', errors),
    kept('ytidb*', errors, 'indexedDB'),
  ],
  source: 'https://github.com/wellcomecollection/wellcomecollection.org/pull/13403',
  checked: '2026-11-22',
  documented: false,
}
