import { describe, expect, it } from 'vitest'
import { findTemplateTexts } from '../../../src/policy/template-texts.js'
import { body, importText, keys, outline, reasons, section } from './run.js'

describe('a page of WordPress', () => {
  const page = (content: string) => `<!doctype html><html><head><title>Privatliv – Skovly</title></head><body>
<a class="skip-link screen-reader-text" href="#content">Spring til indhold</a>
<header><p>Skovly Friskole</p></header>${content}
<div id="secondary" class="widget-area"><h2>Seneste nyt</h2><p>Vi holder sommerfest på lørdag.</p></div>
<div><h2>Følg os</h2><p>Facebook</p></div></body></html>`
  const article =
    '<h1>Privatlivspolitik</h1><h2>Hvem vi er</h2><p>Vores hjemmesides adresse er https://skovly.example.dk.</p><h2>Kommentarer</h2><p>Når gæster skriver, gemmer vi det.</p>'

  it.each([
    ['main', `<main id="content"><article>${article}</article></main>`],
    ['article', `<div id="content"><article>${article}</article></div>`],
    ['a role', `<div role="main">${article}</div>`],
  ])('is the text within %s, and what stands around it is set aside', async (_, content) => {
    const policy = await importText(page(content), 'side.html')
    expect([policy.title, policy.introduction]).toEqual(['Privatlivspolitik', null])
    expect(outline(policy)).toEqual(['1 Hvem vi er', '2 Kommentarer'])
    const aside = policy.setAside.map(({ text }) => text).join('\n')
    for (const words of ['Spring til indhold', 'Skovly Friskole', 'Seneste nyt', 'sommerfest', 'Facebook'])
      expect(aside).toContain(words)
    expect(new Set(reasons(policy))).toEqual(new Set(['pageTitle', 'pageParts']))
  })

  it('is whole where it has several articles, or its main holds hardly anything', async () => {
    for (const content of [
      `<article>${article}</article><article><p>Mere om os.</p></article>`,
      `<main><p>Hej</p></main>${article}`,
    ])
      expect(outline(await importText(page(content), 'side.html'))).toContain('1 Hvem vi er')
  })

  it('of the guide is a template', async () => {
    const policy = await importText(
      page(
        `<main>${article}<h2>Medier</h2><p><strong>Foreslået tekst: </strong>Hvis du uploader billeder, så undgå data om steder.</p></main>`,
      ),
      'side.html',
    )
    expect(keys(policy)).toContain('placeholder')
  })
})

it('Word’s filtered HTML: the title, bullets in their depth', async () => {
  const bullet = (sign: string, text: string, margin: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:${margin};text-indent:-18.0pt'><span style='font-family:Symbol'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>${text}</p>`
  const policy = await importText(
    `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"><title>dok1</title></head><body lang=DA><div class=WordSection1>
<p class=MsoTitle>Sådan gør vi på Lindehøj</p><h1>Formål</h1><p class=MsoNormal>Vi gemmer:</p>
${bullet('·', 'navn', '36.0pt')}${bullet('o', 'fornavn', '72.0pt')}${bullet('§', 'adresse', '36.0pt')}
<p class=MsoNormal>Og så videre i teksten.</p><h1>Rettigheder</h1><p class=MsoNormal>Du kan skrive til os.</p></div></body></html>`,
    'dok1.htm',
  )
  expect(policy.title).toBe('Sådan gør vi på Lindehøj')
  expect(outline(policy)).toEqual(['1 Formål', '2 Rettigheder'])
  expect(section(policy, 'Formål').content.root.children[1]).toMatchObject({
    type: 'list',
    listType: 'bullet',
    children: [{}, { children: [{ type: 'list', children: { length: 1 } }] }, {}],
  })
  expect(body(policy, 'Formål')).not.toMatch(/[·§]/)
})

describe('links that others wrapped', () => {
  it.each([
    [
      'https://www.google.com/url?q=https://www.datatilsynet.dk/&amp;sa=D&amp;ust=1',
      'https://www.datatilsynet.dk/',
    ],
    [
      'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.datatilsynet.dk%2F&amp;data=05',
      'https://www.datatilsynet.dk/',
    ],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    [
      'https://www.google.com/maps?q=https://skole.example.dk',
      'https://www.google.com/maps?q=https://skole.example.dk',
    ],
  ])('%s leads to %s', async (wrapped, target) => {
    const policy = await importText(
      `<h1>Politik</h1><h2>Klage</h2><p>Se <a href="${wrapped}">tilsynet</a>.</p><h2>Ret</h2><p>Skriv.</p>`,
      'a.html',
    )
    const urls = [...JSON.stringify(section(policy, 'Klage')).matchAll(/"url":"([^"]+)"/g)].map(
      ([, url]) => url,
    )
    expect(urls).toEqual([target])
  })
})

describe('what a template left', () => {
  it.each([
    ['Skriv til <indsæt navn>.', '<indsæt navn>'],
    ['Vi hedder {{navn}} og holder til i byen.', '{{navn}}'],
    ['Formålet er (skriv her).', '(skriv her)'],
    ['Opdateret: Indsæt dato', 'Indsæt dato'],
    ['Foreslået tekst: Vores hjemmeside er her.', 'Foreslået tekst:'],
  ])('%s', (text, passage) => expect(findTemplateTexts(text).map((one) => one.passage)).toEqual([passage]))

  it.each([
    'Du kan klage (skriv til kontoret).',
    'Indsæt nøglen i låsen.',
    'Vi svarer < 5 dage.',
    'Angiv navn og adresse i formularen.',
  ])('is not: %s', (text) => expect(findTemplateTexts(text)).toEqual([]))

  it('stays in the text of a page and of Markdown, where it looks like an element', async () => {
    const page = await importText(
      '<h1>Politik</h1><h2>Navn</h2><p>Vi er <indsæt navn> skole.</p><h2>B</h2><p>Ja.</p>',
      'a.html',
    )
    expect(body(page, 'Navn')).toBe('Vi er <indsæt navn> skole.')
    const markdown = await importText('# Politik\n\n## Navn\n\nVi er <navn> skole.\n\n## B\n\nJa.', 'a.md')
    expect(body(markdown, 'Navn')).toBe('Vi er <navn> skole.')
    expect([keys(page), keys(markdown)]).toEqual([['placeholder'], ['placeholder']])
  })
})
