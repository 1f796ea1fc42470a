/**
 * Telling the server. In order, one at a time, so that an answer to an earlier choice never undoes a later one. What must
 * not be lost (a yes, and taking one back) waits in local storage until it is acknowledged; a plain no is said once.
 */
import type { RuntimeConfig } from '../markup/config.js'

export const unsentKey = 'privacy_consent_unsent'

export type Method = 'banner' | 'panel' | 'embed' | 'api'

/** A decision as it is posted. */
export interface Report {
  readonly revision: number
  /** Service keys. */
  readonly granted: readonly string[]
  readonly method: Method
  readonly locale: string
  /** A UUID: the server stores one consent for each, however often it is sent. */
  readonly requestId: string
}

export interface Recorder {
  /** @returns whether the server has it */
  readonly send: (report: Report) => Promise<boolean>
  /** What an earlier page could not send; only while a decision stands. */
  readonly resend: () => unknown
}

/** What waits, after taking or adding what `change` says. In a browser without storage it is sent now or not at all. */
const waiting = (change = (reports: readonly Report[]) => reports): readonly Report[] => {
  try {
    const reports = change(JSON.parse(localStorage.getItem(unsentKey) ?? '[]') as readonly Report[])
    if (reports.length) localStorage.setItem(unsentKey, JSON.stringify(reports))
    else localStorage.removeItem(unsentKey)
    return reports
  } catch {
    return []
  }
}

/**
 * @param consentId the id that the site knows this browser's consent by
 * @param heard called with the id in each answer, and whether it answers the visitor's last word
 */
export const recorder = (
  { api, post: ending = '' }: RuntimeConfig,
  consentId: () => string | null,
  heard: (id: string | null, isLast: boolean) => void,
): Recorder => {
  let last: Report | undefined
  let line = Promise.resolve(true)

  const post = async (report: Report): Promise<boolean> => {
    try {
      const response = await fetch(`${api}/consent${ending}`, {
        method: 'POST',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...report, id: consentId() }),
      })
      // A busy or broken server is asked again by the next page; any other answer is final.
      if (response.status > 499 || response.status === 429) return false
      waiting((reports) => reports.filter(({ requestId }) => requestId !== report.requestId))
      if (response.ok)
        heard(((await response.json()) as { readonly id?: string }).id ?? null, report === last)
      return response.ok
    } catch {
      // No connection: the next page sends it.
      return false
    }
  }
  const enqueue = (report: Report): Promise<boolean> => {
    last = report
    return (line = line.then(() => post(report)))
  }
  return {
    send: (report) => {
      waiting((reports) =>
        report.granted.length || consentId() || reports.length ? [...reports, report] : [],
      )
      return enqueue(report)
    },
    resend: () => waiting().map(enqueue),
  }
}
