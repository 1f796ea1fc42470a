import { describe, expect, it } from 'vitest'
import { isWithinHosts } from '../../../src/consent/within-hosts.js'

const hosts = ['www.video.example', '*.tiles.example', '127.0.0.1:3001']

describe('an address within the hosts of a service (CK-08)', () => {
  it.each([
    'https://www.video.example/embed/1',
    'http://www.video.example',
    'https://a.tiles.example/1',
    'http://127.0.0.1:3001/film',
  ])('%s is', (address) => expect(isWithinHosts(hosts, address)).toBe(true))

  it.each([
    'https://video.example/',
    'https://www.video.example.evil.example/',
    'https://evil.example/?www.video.example',
    'https://www.video.example@evil.example/',
    'https://user:word@www.video.example/',
    'https://eviltiles.example/',
    'https://tiles.example/',
    'http://127.0.0.1:3002/film',
    'javascript:alert(1)//www.video.example',
    'data:text/html,www.video.example',
    '/embed/1',
    '',
  ])('%s is not', (address) => expect(isWithinHosts(hosts, address)).toBe(false))
})
