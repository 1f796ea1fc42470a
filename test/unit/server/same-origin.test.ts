/** Which page may post: scheme, host and port are compared with what the site is (docs/decisions/same-origin.md). */
import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'
import { isSameOrigin } from '../../../src/server/http.js'

const request = (
  headers: Readonly<Record<string, string>>,
  serverURL = '',
  url = 'http://localhost:3000/api/x',
): PayloadRequest =>
  ({ headers: new Headers(headers), url, payload: { config: { serverURL } } }) as unknown as PayloadRequest

const tls = { Host: 'skolen.dk', 'X-Forwarded-Proto': 'https' }
const untold = { Host: 'skolen.dk', 'X-Forwarded-Proto': 'http' }
const site = 'https://skolen.dk'

test.each<[string, boolean, Record<string, string>, string, string?]>([
  ['an http page posts to an http site', true, { Host: 'skolen.dk', Origin: 'http://skolen.dk' }, ''],
  ['an https page posts to an http site', false, { Host: 'skolen.dk', Origin: site }, ''],
  [
    'an https page posts to an http site that says so',
    false,
    { ...untold, Origin: site },
    'http://skolen.dk',
  ],
  ['another port', false, { Host: 'skolen.dk:8080', Origin: 'http://skolen.dk' }, ''],
  [
    'another port than serverURL',
    false,
    { Host: 'skolen.dk:8080', Origin: 'http://skolen.dk:9090' },
    'http://skolen.dk:8080',
  ],
  ['the port of the scheme, said or not', true, { Host: 'skolen.dk:80', Origin: 'http://skolen.dk' }, ''],
  ['TLS ended by a proxy that says so', true, { ...tls, Origin: site }, ''],
  ['the same, from an http page', false, { ...tls, Origin: 'http://skolen.dk' }, ''],
  ['the same, from an http page, with serverURL', false, { ...tls, Origin: 'http://skolen.dk' }, site],
  [
    'TLS ended by the first of two proxies',
    true,
    { ...tls, 'X-Forwarded-Proto': 'https, http', Origin: site },
    '',
  ],
  ['TLS ended silently, with serverURL', true, { Host: 'skolen.dk', Origin: site }, site],
  ['TLS ended silently before Next', true, { ...untold, Origin: site }, site],
  ['the same, from an http page', false, { ...untold, Origin: 'http://skolen.dk' }, site],
  ['TLS ended silently, another host inside', true, { Host: 'localhost:3000', Origin: site }, site],
  [
    'TLS ended silently, the host forwarded',
    true,
    { Host: 'app:3000', 'X-Forwarded-Host': 'skolen.dk', Origin: site },
    site,
  ],
  [
    'a second name of the site',
    true,
    { ...tls, Host: 'www.skolen.dk', Origin: 'https://www.skolen.dk' },
    site,
  ],
  ['serverURL still says http', true, { ...tls, Origin: site }, 'http://skolen.dk'],
  ['served with TLS itself', true, { Host: 'skolen.dk', Origin: site }, '', 'https://skolen.dk/api/x'],
  ['capitals', true, { Host: 'Skolen.DK', 'X-Forwarded-Proto': 'HTTPS', Origin: site }, ''],
  ['elsewhere', false, { ...tls, Origin: 'https://skolen.dk.example' }, site],
  ['nothing', false, { ...tls }, site],
  ['null', false, { ...tls, Origin: 'null' }, site],
  ['nothing, with a login that no browser adds', true, { ...tls, Authorization: 'JWT x.y.z' }, site],
  ['nothing, with an API key', true, { ...tls, Authorization: 'users API-Key 1' }, site],
  ['nothing, with a login that browsers repeat', false, { ...tls, Authorization: 'Basic YTpi' }, site],
  ['null, with a login', false, { ...tls, Origin: 'null', Authorization: 'JWT x.y.z' }, site],
  ['elsewhere, with a login', false, { ...tls, Origin: 'https://x.example', Authorization: 'JWT x' }, site],
  ['a host that is none', false, { Host: '///', Origin: 'null' }, ''],
  [
    'Sec-Fetch-Site counts first',
    true,
    { Host: 'skolen.dk', 'Sec-Fetch-Site': 'same-origin', Origin: site },
    '',
  ],
  ['and refuses first', false, { ...tls, 'Sec-Fetch-Site': 'same-site', Origin: site }, site],
])('%s: %s', (_, same, headers, serverURL, url) => {
  expect(isSameOrigin(request(headers, serverURL, url))).toBe(same)
})
