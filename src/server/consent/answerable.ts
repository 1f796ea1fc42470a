/** What recording needs of a notice: no words, so that a redaction changes nothing of it and it may be remembered. */
import type { Payload } from 'payload'
import type { AnswerableCategory, AnswerableService } from '../../consent/choice.js'
import { cacheOf, remembered } from '../database/cache.js'
import { refuse } from '../errors.js'
import { storedNotice } from '../notices/read.js'

export interface RecordedService extends AnswerableService {
  /** Names and patterns of its cookies, without what it keeps in other storage. */
  readonly cookies: readonly string[]
}

export interface AnswerableNotice {
  readonly revision: number
  readonly validMonths: number
  readonly categories: readonly AnswerableCategory<RecordedService>[]
}

const noticesKept = 64

/** @throws RequestError 409 where no notice of this revision was ever issued */
export const answerableNotice = async (payload: Payload, revision: number): Promise<AnswerableNotice> => {
  const cache = cacheOf<AnswerableNotice | null>(payload, 'answerable notices', noticesKept)
  const notice = await remembered(cache, String(revision), async () => {
    const stored = await storedNotice(payload, revision)
    if (!stored) return null
    const { validMonths, categories } = stored.content
    return {
      revision,
      validMonths,
      categories: categories.map(({ key, locked, services }) => ({
        key,
        locked,
        services: services.map((service) => ({
          key: service.key,
          number: service.number,
          since: service.since,
          cookies: service.cookies.filter(({ storage }) => storage === 'cookie').map(({ name }) => name),
        })),
      })),
    }
  })
  if (!notice) throw refuse(409, 'noNotice', {}, 'revision')
  return notice
}
