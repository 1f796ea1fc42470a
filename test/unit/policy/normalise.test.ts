import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  footnote,
  lineBreak,
  link,
  list,
  paragraph,
  richText,
  sectionReference,
  text,
} from '../../../src/policy/rich-text/build.js'
import { normaliseRichText } from '../../../src/policy/rich-text/normalise.js'
import { plainText } from '../../../src/policy/rich-text/plain.js'
import { cleanUrl, isSafeUrl } from '../../../src/policy/rich-text/urls.js'
import { nodesOf } from '../../../src/policy/rich-text/walk.js'
import { runs } from '../../support/long.js'

const root = (...children: unknown[]) => ({ root: { type: 'root', children } })
const normalised = (...children: unknown[]) => normaliseRichText(root(...children)).richText

const wordsIn = (textOf: string) =>
  textOf
    .split(/[\s|]+/u)
    .filter(Boolean)
    .sort()
const textsBelow = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return []
  const { text: own, children } = node as { text?: unknown; children?: unknown }
  return Array.isArray(children) ? children.flatMap(textsBelow) : typeof own === 'string' ? [own] : []
}

const { tree } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.record({
      type: fc.constantFrom('text', 'tab', 'strange'),
      text: fc.constantFrom('en', ' to ', 'tre\n', '\u0000x', ''),
      format: fc.integer(),
    }),
    fc.record({ type: fc.constantFrom('linebreak', 'horizontalrule', 'upload') }),
    fc.record({
      type: fc.constant('inlineBlock'),
      fields: fc.record({
        blockType: fc.constantFrom('footnote', 'sectionReference', 'other'),
        id: fc.constantFrom('x', 'y', undefined),
        text: fc.constantFrom('note', ''),
        section: fc.constantFrom('s1', 2, undefined),
      }),
    }),
  ),
  branch: fc.record({
    type: fc.constantFrom(
      'paragraph',
      'heading',
      'quote',
      'list',
      'listitem',
      'table',
      'tablerow',
      'tablecell',
      'link',
      'autolink',
      'wrapper',
    ),
    listType: fc.constantFrom('bullet', 'number', 'check', undefined),
    start: fc.constantFrom(1, 4, -1, 'x'),
    colSpan: fc.constantFrom(1, 2, 0, 1e9),
    fields: fc.record({
      url: fc.constantFrom('https://a.example', ' /b ', 'javascript:alert(1)', '', undefined),
      linkType: fc.constantFrom('custom', 'internal'),
    }),
    children: fc.array(tie('node') as fc.Arbitrary<unknown>, { maxLength: 4 }),
  }),
  node: fc.oneof({ maxDepth: 6 }, tie('leaf'), tie('branch')),
  tree: fc.array(tie('node'), { maxLength: 5 }).map((children) => root(...children)),
}))

describe('normaliseRichText', () => {
  it('is idempotent and then has nothing to complain of', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const once = normaliseRichText(value).richText
        const twice = normaliseRichText(once)
        expect(twice.richText).toEqual(once)
        expect(twice.problems).toEqual([])
      }),
      { numRuns: runs(300, 6000) },
    )
  })

  it('keeps every word of text, and nothing but known nodes', () => {
    const known = [
      'text',
      'linebreak',
      'link',
      'inlineBlock',
      'paragraph',
      'quote',
      'list',
      'listitem',
      'table',
      'tablerow',
      'tablecell',
    ]
    fc.assert(
      fc.property(tree, (value) => {
        const { richText: result } = normaliseRichText(value)
        const texts = [...nodesOf(result)].map((node) => (node.type === 'text' ? node.text : ''))
        const wanted = wordsIn(
          textsBelow(value.root)
            .join('')
            .replace(/\u0000/g, '')
            .replace(/\s/g, ''),
        )
        expect(wordsIn(texts.join('').replace(/\s/g, ''))).toEqual(wanted)
        for (const node of nodesOf(result)) expect(known).toContain(node.type)
      }),
      { numRuns: runs(300, 6000) },
    )
  })

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => normaliseRichText(value).richText.root.children.length > 0),
    )
    fc.assert(
      fc.property(
        fc.array(fc.anything()),
        (children) => normaliseRichText(root(...children)).richText.root.type === 'root',
      ),
    )
  })

  it.each(['wrapper', 'list', 'quote', 'link', 'table'])(
    'does not follow %s nodes into any depth, and says so',
    (type) => {
      let node: unknown = { type: 'text', text: 'dybt' }
      for (let depth = 0; depth < 20_000; depth += 1) node = { type, fields: { url: '/' }, children: [node] }
      const { richText: result, problems } = normaliseRichText(root(node))
      expect(problems.some((problem) => problem.kind === 'tooDeep')).toBe(true)
      expect(normaliseRichText(result).richText).toEqual(result)
    },
  )

  it('turns headings into bold paragraphs, check lists into bullets, autolinks into links, and drops lines', () => {
    const result = normalised(
      { type: 'heading', tag: 'h2', children: [{ type: 'text', text: 'Formål', format: 2 }] },
      { type: 'horizontalrule' },
      {
        type: 'list',
        listType: 'check',
        children: [{ type: 'listitem', checked: true, children: [{ type: 'text', text: 'ja' }] }],
      },
      {
        type: 'paragraph',
        children: [
          {
            type: 'autolink',
            fields: { url: 'mailto:a@b.example' },
            children: [{ type: 'text', text: 'a@b.example' }],
          },
        ],
      },
    )
    expect(result).toEqual(
      richText(
        paragraph(text('Formål', 3)),
        list('bullet', [[text('ja')]]),
        paragraph(link('mailto:a@b.example', [text('a@b.example')], 'link')),
      ),
    )
  })

  it('resolves links to documents, and names those it cannot', () => {
    const internal = {
      type: 'link',
      id: 'l',
      fields: { linkType: 'internal', newTab: true, doc: { relationTo: 'pages', value: 7 } },
      children: [{ type: 'text', text: 'her' }],
    }
    const resolved = normaliseRichText(root({ type: 'paragraph', children: [internal] }), {
      resolveInternalLink: (doc) => `/${doc.relationTo}/${String(doc.value)}`,
    })
    expect(resolved.problems).toEqual([])
    expect([...nodesOf(resolved.richText)].find((node) => node.type === 'link')?.fields).toEqual({
      linkType: 'custom',
      url: '/pages/7',
      newTab: true,
    })
    const lost = normaliseRichText(root({ type: 'paragraph', children: [internal] }), {
      resolveInternalLink: () => null,
    })
    expect(lost.problems).toEqual([{ kind: 'unresolvedLink', text: 'her' }])
    expect(lost.richText).toEqual(richText(paragraph(text('her'))))
  })

  it('unwraps links with an unsafe address and names them', () => {
    const { richText: result, problems } = normaliseRichText(
      root({
        type: 'paragraph',
        children: [
          text('tryk '),
          { type: 'link', fields: { url: 'java\nscript:alert(1)' }, children: [text('her')] },
        ],
      }),
    )
    expect(problems).toEqual([{ kind: 'unsafeLink', text: 'her' }])
    expect(result).toEqual(richText(paragraph(text('tryk her'))))
  })

  it('drops empty paragraphs at the end only', () => {
    expect(
      normalised(paragraph(), paragraph(text('a')), paragraph(text(' ')), paragraph(lineBreak())),
    ).toEqual(richText(paragraph(), paragraph(text('a'))))
  })

  it('tells apart footnotes whose ids were duplicated', () => {
    const result = normalised(
      paragraph(text('a'), footnote('en', 'f'), text('b'), footnote('to', 'f'), sectionReference('s', 'f')),
    )
    const ids = [...nodesOf(result)].flatMap((node) => (node.type === 'inlineBlock' ? [node.fields.id] : []))
    expect(ids).toEqual(['f', 'f-2', 'f-3'])
  })

  it('names what it drops', () => {
    expect(normaliseRichText(root({ type: 'upload', value: 3 })).problems).toEqual([
      { kind: 'unknownNode', text: 'upload' },
    ])
  })

  it('numbers items as Lexical does: a nested list takes no number of its own', () => {
    const nested = {
      type: 'list',
      listType: 'number',
      children: [{ type: 'listitem', children: [text('x')] }],
    }
    const result = normalised({
      type: 'list',
      listType: 'number',
      start: 3,
      children: [
        { type: 'listitem', children: [text('a')] },
        { type: 'listitem', children: [nested] },
        { type: 'listitem', children: [text('b')] },
      ],
    })
    const [first] = result.root.children
    expect(first?.type === 'list' && first.children.map((item) => item.value)).toEqual([3, 4, 4])
  })

  it('keeps words apart when blocks stand where only text may', () => {
    expect(
      plainText(normalised({ type: 'quote', children: [paragraph(text('en')), paragraph(text('to'))] })),
    ).toBe('en\nto')
  })
})

describe('isSafeUrl', () => {
  it.each([
    'https://a.example',
    'HTTP://a.example',
    'mailto:a@b.example',
    'tel:+4586000000',
    '/a:b',
    '#x',
    '?a=b:c',
    'side',
    '//a.example',
  ])('allows %s', (url) => expect(isSafeUrl(url)).toBe(true))
  it.each([
    'javascript:alert(1)',
    ' java\tscript:x',
    '\u0001javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc',
    '',
    ' ',
    'blob:x',
    'JAVASCRIPT:x',
  ])('refuses %j', (url) => expect(isSafeUrl(url)).toBe(false))
})

it('reads an address as a browser does: without control characters and blanks around it', () => {
  expect(cleanUrl(' ht\ntps://a.example\u0000 ')).toBe('https://a.example')
  expect(isSafeUrl('ht\ntps://a.example')).toBe(true)
})
