/** A preset as a row of the collection of services. */
import { textLocale } from '../locales/index.js'
import type { PresetText, ServicePreset } from '../consent/presets/index.js'

/** A preset's text in a language of the site; English where the package does not speak it. */
export const presetText = (text: PresetText, locale: string): string => text[textLocale(locale)]

/**
 * The fields of a service.
 * @param say what a localised field gets
 * @param plain the language of fields that have only one
 */
export const presetRow = <Text>(
  { source: _, checked: _checked, documented: _documented, exemption, ...preset }: ServicePreset,
  say: (text: PresetText) => Text,
  plain: string,
) => ({
  ...preset,
  active: true,
  provider: typeof preset.provider === 'string' ? preset.provider : presetText(preset.provider, plain),
  purpose: say(preset.purpose),
  safeguard: preset.safeguard && say(preset.safeguard),
  hosts: [...preset.hosts],
  signals: [...preset.signals],
  // A group is left out, never null.
  ...(exemption && {
    exemption: { basis: exemption.basis, justification: say(exemption.justification) },
  }),
  cookies: preset.cookies.map((cookie) => ({
    ...cookie,
    duration: { ...cookie.duration },
    purpose: say(cookie.purpose),
  })),
})
