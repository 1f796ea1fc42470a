import { randomBytes } from 'node:crypto'
import { constants, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ImportError, importPolicy, type ImportErrorCode } from '../../../src/policy/import/index.js'
import { resources } from '../../../src/locales/index.js'
import { docx, p } from '../../support/docx.js'
import { zip } from '../../support/zip.js'
import { body, bytesOf, importText, keys, outline } from './run.js'
import { count, missing, wordsOf } from './words.js'

const refusal = async (bytes: Uint8Array, fileName?: string): Promise<ImportErrorCode | 'accepted'> =>
  importPolicy({ bytes, fileName }).then(
    () => 'accepted' as const,
    (error: unknown) => {
      if (error instanceof ImportError) return error.code
      throw error
    },
  )

/** Seconds of the processor's time: what other programs take of it meanwhile says nothing of ours. */
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const bytes = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
  )

/** Zeros, really deflated: one flushed block many times, and an end. */
const deflatedZeros = (size: number): Uint8Array => {
  const block = 1 << 24
  const once = deflateRawSync(Buffer.alloc(block), { finishFlush: constants.Z_FULL_FLUSH })
  const end = deflateRawSync(Buffer.alloc(0))
  return bytes(...Array.from({ length: size / block }, () => once), end)
}

describe('refused with a sentence that says what to do', () => {
  const refused: (readonly [ImportErrorCode, Uint8Array, string?])[] = [
    ['empty', new Uint8Array()],
    ['empty', bytesOf(' \n\t\u00A0\n')],
    ['empty', bytesOf('<html><body><p> </p></body></html>')],
    ['tooLarge', new Uint8Array(5_000_001).fill(97)],
    ['tooManyLines', bytesOf('1. Formål\nVi gør det.\n2. Mere\n'.repeat(150_000))],
    ['tooManyLines', bytesOf('<p>x'.repeat(200_000)), 'a.html'],
    ['binary', randomBytes(20_000), 'politik.txt'],
    ['binary', bytes('\x89PNG\r\n\x1a\n', new Uint8Array(500), randomBytes(5000))],
    ['pdf', latin('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'politik.txt'],
    ['oldWord', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', new Uint8Array(600)), 'politik.docx'],
    ['rtf', latin('{\\rtf1\\ansi Hej}'), 'politik.doc'],
    ['notDocx', zip([{ name: 'hej.txt', bytes: bytesOf('hej') }]), 'politik.docx'],
    [
      'openDocument',
      bytes('PK\x03\x04', new Uint8Array(26), 'mimetypeapplication/vnd.oasis.opendocument.text'),
    ],
    ['brokenDocx', docx([p('Politik')]).slice(0, 900), 'politik.docx'],
    [
      'brokenDocx',
      zip([
        { name: '[Content_Types].xml', bytes: bytesOf('<') },
        { name: 'word/document.xml', bytes: bytesOf('<w:document') },
      ]),
    ],
  ]
  it.each(refused.map(([code, source, fileName]) => ({ code, source, fileName })))(
    '$code',
    async ({ code, source, fileName }) => {
      expect(await refusal(source, fileName)).toBe(code)
      for (const { import: texts } of Object.values(resources)) expect(texts.errors[code]).toMatch(/\S{3}/)
    },
  )

  it('a zip bomb, quickly and without unpacking it', async () => {
    const size = 1 << 30
    const data = deflatedZeros(size)
    expect(data.length).toBeLessThan(2_000_000)
    for (const name of ['word/document.xml', 'word/media/image1.png']) {
      const bomb = docx([p('Politik')], {
        parts: [{ name, bytes: new Uint8Array(), deflated: { data, size, crc: 0 } }],
      })
      const before = process.memoryUsage().rss
      let code: string | undefined
      expect(await seconds(async () => (code = await refusal(bomb)))).toBeLessThan(3)
      expect(code).toBe('zipBomb')
      expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
    }
  }, 60_000)

  it('too many parts', async () => {
    const parts = Array.from({ length: 2100 }, (_, index) => ({
      name: `word/${index}.bin`,
      bytes: new Uint8Array(1),
    }))
    expect(await refusal(docx([p('Politik')], { parts }))).toBe('zipBomb')
  })
})

describe('HTML that wants to run', () => {
  const source = `<html><body onload="x()"><h1>Privatlivspolitik</h1><script>var hemmelig = 1</script>
<p onclick="y()">Ord <a href="java&#10;script:alert(1)">klik</a> <a href="data:text/html,x">data</a> <img src=x onerror=alert(1) alt="billede"></p>
<iframe src="https://ond.example.com">inde i rammen</iframe><svg onload=alert(1)><script>skjult()</script><text>tegnet</text></svg>
<style>.a{content:"stil"}</style><template>skabelon</template><!-- kommentar --><p style="display:none">usynlig</p>
<form><button>Send</button></form><noscript>uden</noscript><p>Slut.</p></body></html>`

  it('leaves words only, and names what it dropped', async () => {
    const policy = await importText(source)
    const json = JSON.stringify(policy)
    for (const gone of [
      'hemmelig',
      'skjult',
      'onload',
      'onclick',
      'onerror',
      'kommentar',
      'stil"',
      '<script',
      '"url":"java',
      '"url":"data',
    ])
      expect(json).not.toContain(gone)
    expect(missing(count(['Ord klik data billede tegnet usynlig Send uden Slut']), wordsOf(policy))).toEqual(
      [],
    )
    expect(keys(policy)).toEqual(expect.arrayContaining(['unsafeLink', 'embedDropped']))
    expect(keys(policy).filter((key) => key === 'unsafeLink')).toHaveLength(2)
  })
})

describe('broken characters', () => {
  it('are told, and the rest is read', async () => {
    const sound = 'Privatlivspolitik på Åløkke. Vi gemmer få oplysninger om børn, så længe de går på skolen.'
    const policy = await importPolicy({ bytes: bytes(bytesOf(sound), '\xed\xa0\x80') })
    expect(JSON.stringify(policy.introduction)).toContain('på Åløkke')
    expect(keys(policy)).toContain('brokenCharacters')
  })
  it('NUL is dropped, old Windows letters and UTF-16 are read', async () => {
    expect(JSON.stringify(await importText('Vi pas\u0000ser på dine data, fordi vi skal.'))).toContain(
      'Vi passer på',
    )
    const windows = await importPolicy({
      bytes: latin('1. Børn på Ærø\r\nVi gemmer få ting.\r\n2. Øvrige\r\nIngen.'),
    })
    expect(outline(windows)).toEqual(['1 Børn på Ærø', '2 Øvrige'])
    for (const mark of ['\uFEFF', '']) {
      const wide = Buffer.from(
        `${mark}1. Børn på Ærø\nVi gemmer få ting om jer.\n2. Øvrige\nIngen.`,
        'utf16le',
      )
      expect(outline(await importPolicy({ bytes: new Uint8Array(wide) }))).toEqual([
        '1 Børn på Ærø',
        '2 Øvrige',
      ])
    }
  })
  it('invisible ones vanish, lookalikes are brought to one spelling', async () => {
    const policy = await importText(
      '1. Formål\nVi be\u00ADhandler\u00A0data ef\uFB01cient\u200B her.\n2. Ret\nDu kan a\u030Andre.',
    )
    expect(body(policy, 'Formål')).toBe('Vi behandler data efficient her.')
    expect(body(policy, 'Ret')).toBe('Du kan åndre.')
  })
})

it('more headings than anybody reads are no headings', async () => {
  const name = (index: number) => String(index).replace(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)))
  const sections = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `FORMÅL ${name(index)}\n\nVi behandler oplysninger om dig her.\n`,
    )
  const text = (count: number) => ['Privatlivspolitik\n', ...sections(count)].join('\n')
  expect((await importText(text(1000))).sections).toHaveLength(1000)
  const many = await importText(text(1001))
  expect(many.sections).toHaveLength(0)
  expect(keys(many)).toContain('noHeadings')
})

describe('large and deep', () => {
  const limit = 15
  const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
  const sentence =
    'Vi behandler oplysninger om elever, forældre og ansatte på skolen, jf. pkt. 2.1, og sletter dem igen.\n'
  const cases: Readonly<Record<string, readonly [string, string?]>> = {
    'five megabytes of text': [fill(sentence, 4_800_000)],
    'numbered lines without end': [fill('1. Formål\nVi gør det.\n2. Mere\n', 1_000_000)],
    'paragraphs without end': [fill('Vi gør det.\n\n', 1_250_000)],
    'items without end': [fill('- det\n', 590_000)],
    'five megabytes of HTML': [fill(`<p>${sentence}</p>`, 4_800_000), 'a.html'],
    'five megabytes of Markdown': [fill(`${sentence}\n- punkt\n`, 4_800_000), 'a.md'],
    'numbers without end': [fill('1.1.', 200_000)],
    'blanks without end': [`Ord${' '.repeat(200_000)}ord`],
    'one line of a megabyte': [fill('Vi behandler oplysninger. ', 1_000_000)],
    'one word of a megabyte': [fill('a', 1_000_000)],
    'an address of a megabyte': [`${fill('a.', 1_000_000)}@${fill('b.', 1_000_000)}`],
    'dots, dashes, brackets': [
      ['.', '-', '(', '[', '*', '_', '#', '>', '`', '|'].map((sign) => fill(sign, 100_000)).join('\n'),
    ],
    'the same as Markdown': [
      ['.', '-', '(', '[', '*', '_', '#', '>', '`', '|', '![', '<', '\\']
        .map((sign) => fill(sign, 100_000))
        .join('\n\n'),
      'a.md',
    ],
    'Markdown emphasis without end': [fill('*a _b ', 100_000), 'a.md'],
    'ten thousand elements in each other': [
      `${'<div>'.repeat(10_000)}inderst${'</div>'.repeat(10_000)}`,
      'a.html',
    ],
    'ten thousand lists': [`${'<ul><li>'.repeat(10_000)}inderst`, 'a.html'],
    'ten thousand tables': [`${'<table><tr><td>'.repeat(10_000)}inderst`, 'a.html'],
    'ten thousand quotes': [`${'> '.repeat(10_000)}inderst`, 'a.md'],
    'emphasis that is never closed': [
      `${Array.from({ length: 20_000 }, (_, index) => `<b id=${index}>`).join('')}${'<p>ord'.repeat(50_000)}`,
      'a.html',
    ],
    'attributes without end': [
      `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}`).join(' ')}>inderst</p>`,
      'a.html',
    ],
    'contact lines without end': [fill('Mette Hansen\nTlf. 12 34 56 78\n', 1_000_000)],
    'headings that are all the same': [
      fill('FORMÅL\n\nVi behandler oplysninger om dig og din familie her på skolen.\n\n', 1_000_000),
    ],
    'footnotes without end': [fill('ord *1\n*1 note\n', 500_000)],
  }
  it.each(Object.keys(cases))(
    '%s',
    async (name) => {
      const [text, fileName] = cases[name] ?? ['']
      let policy: Awaited<ReturnType<typeof importText>> | undefined
      const took = await seconds(async () => (policy = await importText(text, fileName)))
      if (text.includes('inderst')) expect(wordsOf(policy as never).get('inderst')).toBe(1)
      if (process.env.TIMES) console.log(name, took.toFixed(1))
      expect(took).toBeLessThan(limit)
    },
    120_000,
  )
})
