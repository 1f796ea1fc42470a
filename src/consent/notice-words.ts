import type { Localized } from '../policy/content.js'
import type { NoticeContent } from './notice.js'

/** Every text that editors write in several languages. */
export const wordsOf = ({ categories }: NoticeContent): readonly Localized[] =>
  categories.flatMap(({ title, description, services }) => [
    title,
    description,
    ...services.flatMap(({ purpose, safeguard, exemption, cookies }) => [
      purpose,
      ...[safeguard, exemption?.justification].filter((text) => text != null),
      ...cookies.map((cookie) => cookie.purpose),
    ]),
  ])
