/** A made-up school's policy as readers get it. */
import { authorities } from '../../../src/policy/authorities.js'
import { resources, translate } from '../../../src/locales/index.js'
import { rightKeys } from '../../../src/policy/rights.js'
import {
  footnote,
  lineBreak,
  link,
  list,
  paragraph,
  richText,
  sectionReference,
  table,
  tableCell,
  text,
} from '../../../src/policy/rich-text/build.js'
import type { RichText } from '../../../src/policy/rich-text/nodes.js'
import type { PagePaths } from '../../../src/server/context.js'
import type { EditionHead, PolicyView, SectionView } from '../../../src/server/views.js'

const prefix = (locale: string) => (locale === 'da' ? '' : `/${locale}`)

export const paths: PagePaths = {
  policy: ({ slug, locale }) => `${prefix(locale)}/${slug}`,
  archive: ({ slug, locale }) => `${prefix(locale)}/${slug}/udgaver`,
  edition: ({ slug, locale, number }) => `${prefix(locale)}/${slug}/udgaver/${number}`,
  comparison: ({ slug, locale, number, from }) =>
    `${prefix(locale)}/${slug}/udgaver/${number}/aendringer${from === undefined ? '' : `?fra=${from}`}`,
  cookies: ({ locale }) => `${prefix(locale)}/cookies`,
  receipt: ({ locale }) => `${prefix(locale)}/cookies/kvittering`,
  newsletter: () => '/nyhedsbrev',
}

const words = (value: string) => tableCell([paragraph(text(value))])
const header = (value: string, state: number) => tableCell([paragraph(text(value))], state)

const retention = (locale: string): RichText =>
  locale === 'da'
    ? richText(
        paragraph(text('Så længe gemmer vi dine oplysninger:')),
        table([
          [tableCell([paragraph()], 3), header('Hvad', 1), header('Hvor længe', 1)],
          [header('Elever', 2), words('Karakterer og udtalelser'), words('30 år efter, at du er gået ud')],
          [header('Ansøgere', 2), words('Ansøgning'), words('Til skoleåret er begyndt')],
        ]),
        paragraph(text('Se også pkt. '), sectionReference('access'), text('.')),
      )
    : richText(
        paragraph(text('We keep your information this long:')),
        table([
          [header('What', 1), header('How long', 1)],
          [words('Marks'), words('30 years after you leave')],
        ]),
        paragraph(text('See also section '), sectionReference('access'), text('.')),
      )

const purposes = (locale: string): RichText =>
  locale === 'da'
    ? richText(
        paragraph(
          text('Vi bruger oplysninger for at drive en '),
          text('skole', 1),
          text(' efter '),
          link('https://www.retsinformation.dk/', [text('friskoleloven')]),
          footnote('Lov om efterskoler og frie fagskoler.', 'law'),
          text('.'),
          lineBreak(),
          text('Læs om '),
          link('/praktisk', [text('hverdagen')]),
          text('.'),
        ),
        list('bullet', [
          [text('undervisning')],
          [text('trivsel')],
          [list('bullet', [[text('samtaler')], [text('sundhed')]])],
        ]),
      )
    : richText(
        paragraph(text('We use information to run a school.'), footnote('Danish law on schools.', 'law')),
      )

const section = (
  id: string,
  number: string,
  heading: string,
  rest: Partial<SectionView> = {},
): SectionView => ({
  id,
  anchor: id,
  number,
  level: number.split('.').length as SectionView['level'],
  audiences: [],
  heading: { value: heading, locale: 'da' },
  content: null,
  live: null,
  gap: null,
  ...rest,
})

export const head = (number: number, rest: Partial<EditionHead> = {}): EditionHead => ({
  number,
  state: 'inForce',
  kind: 'material',
  summary: { value: 'Vi fortæller nu, hvor længe vi gemmer billeder.', locale: 'da' },
  effectiveFrom: '2018-05-01',
  inForceUntil: null,
  publishedAt: '2018-04-20T09:00:00.000Z',
  enteredAfterwards: false,
  hash: 'a'.repeat(64),
  ...rest,
})

const headings = {
  da: [
    'Formål',
    'Hvem vi er',
    'Dine oplysninger',
    'Det gemmer vi',
    'Adgang',
    'Dine rettigheder',
    'Tilsyn',
    'Gæster',
  ],
  en: [
    'Purpose',
    'Who we are',
    'Your information',
    'What we keep',
    'Access',
    'Your rights',
    'Supervision',
    'Guests',
  ],
} as const

/** The edition in force; `rest` replaces what a test looks at. */
export const policyView = (locale: 'da' | 'en' = 'da', rest: Partial<PolicyView> = {}): PolicyView => {
  const names = headings[locale]
  const inIt = <T>(value: T) => ({ value, locale })
  const made = (id: string, number: string, name: number, more: Partial<SectionView> = {}) =>
    section(id, number, '', { heading: inIt(names[name] ?? ''), ...more })
  return {
    slug: 'privatlivspolitik',
    locale,
    defaultLocale: 'da',
    edition: head(2),
    lastUpdated: '2018-05-01',
    upcoming: null,
    present: null,
    cookies: null,
    title: inIt(locale === 'da' ? 'Privatlivspolitik' : 'Privacy policy'),
    introduction: inIt(
      richText(paragraph(text(locale === 'da' ? 'Velkommen til vores politik.' : 'Welcome to our policy.'))),
    ),
    sections: [
      made('purpose', '1', 0, { content: inIt(purposes(locale)) }),
      made('who', '2', 1, { live: 'controller' }),
      made('data', '3', 2, { audiences: ['pupils'] }),
      made('keep', '3.1', 3, { content: inIt(retention(locale)) }),
      made('access', '3.2', 4, {
        content:
          locale === 'da'
            ? inIt(richText(paragraph(text('Skriv til os.'))))
            : { value: richText(paragraph(text('Skriv til os.'))), locale: 'da' },
        gap: locale === 'da' ? null : 'missing',
      }),
      made('rights', '4', 5, { live: 'rights' }),
      made('authority', '5', 6, { live: 'authority' }),
      made('guests', '6', 7, { audiences: ['guests', 'alumner'] }),
    ],
    facts: {
      controller: {
        name: 'Bakkevang Efterskole',
        cvr: '12345678',
        address: 'Bakkevej 1, 5000 Odense C',
        phone: '12 34 56 78',
        email: 'kontor@bakkevang.example',
        website: 'www.bakkevang.example',
        contacts: [
          {
            name: 'Ida Holm',
            title: { da: 'forstander', en: 'headteacher' },
            phone: '+45 12 34 56 79',
            email: 'ida@bakkevang.example',
            profileUrl: 'https://bakkevang.example/ida',
          },
          { name: 'Bo Lund', title: {}, phone: null, email: null, profileUrl: null },
        ],
      },
      dataProtectionOfficer: { appointed: false },
      authority: authorities.datatilsynet,
      cookieAuthority: authorities.digitaliseringsstyrelsen,
      rights: inIt(
        rightKeys.map((key) => ({
          key,
          title: translate(locale)(`rights.items.${key}.title`),
          text: translate(locale)(`rights.items.${key}.text`),
        })),
      ),
    },
    previousHash: 'b'.repeat(64),
    redactions: [],
    ...rest,
  }
}

export const languages = Object.keys(resources) as ('da' | 'en')[]
