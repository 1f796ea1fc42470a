/**
 * Three editions and a draft. The text in force stands in `da.ts` and `en.ts`; the editions before it are told by what
 * they said otherwise, the draft by what it will say.
 */
import { da } from './da'
import { en } from './en'
import { outline, type Outline } from './outline'
import type { PolicyText, SectionText } from './text'

/** The Danish text is whole; a translation may lack sections. */
export interface PolicyState {
  readonly outline: readonly (Omit<Outline, 'key'> & { readonly key: string })[]
  readonly da: Whole
  readonly en: Whole
}

type Outlined = PolicyState['outline'][number]

interface Whole extends Omit<PolicyText, 'sections'> {
  readonly sections: Readonly<Record<string, SectionText | undefined>>
}

export interface SeededEdition {
  readonly kind: 'material' | 'editorial' | 'technical'
  /** When it was approved. */
  readonly approvedAt: string
  /** The day from which it applied. */
  readonly effectiveFrom: string
  readonly summary: { readonly da: string; readonly en: string }
  readonly content: PolicyState
}

type Changes = Readonly<Record<string, Partial<SectionText>>>

const changed = (text: Whole, changes: Changes): Whole => ({
  ...text,
  sections: {
    ...text.sections,
    ...Object.fromEntries(
      Object.entries(changes).map(([key, change]) => [
        key,
        { heading: '', body: [], ...text.sections[key], ...change },
      ]),
    ),
  },
})

const withChanges = (
  state: PolicyState,
  changes: { readonly da: Changes; readonly en: Changes },
): PolicyState => ({
  ...state,
  da: changed(state.da, changes.da),
  en: changed(state.en, changes.en),
})

/** Replaces words in every block that has them: for slips of the pen. */
const reworded = (section: SectionText | undefined, from: string, to: string): Partial<SectionText> => ({
  body: (section?.body ?? []).map((block) => (typeof block === 'string' ? block.replace(from, to) : block)),
})

const addedBehind = (all: readonly Outlined[], added: Outlined, key: string): readonly Outlined[] =>
  all.flatMap((section) => (section.key === key ? [section, added] : [section]))

const movedBehind = (all: readonly Outlined[], moved: string, key: string): readonly Outlined[] => {
  const section = all.find((one) => one.key === moved)
  const others = all.filter((one) => one !== section)
  return section ? addedBehind(others, section, key) : others
}

const inForce: PolicyState = { outline, da, en }

/** Before the editorial edition: longer sentences, and the newsletter among the website's sections. */
const second: PolicyState = withChanges(
  {
    ...inForce,
    outline: movedBehind(inForce.outline, 'newsletter', 'enquiries'),
  },
  {
    da: {
      words: {
        heading: 'Ord og lovhenvisninger',
        body: [
          'Personoplysninger er alle slags oplysninger, der kan føres tilbage til en bestemt person. Følsomme oplysninger er blandt andet oplysninger om helbred, religion og etnisk baggrund.',
          'Ved hvert formål er angivet den regel, som behandlingen er baseret på. »Artikel« henviser til databeskyttelsesforordningen.[^Europa-Parlamentets og Rådets forordning (EU) 2016/679 af 27. april 2016.]',
          'Opbevaringsperioder fremgår samlet af afsnit {retention}.',
        ],
      },
      scenes: {
        heading: 'Situationsbilleder',
        body: [
          'Situationsbilleder er billeder, hvor en aktivitet er det egentlige formål med billedet. De vises på hjemmesiden og i skolens årsskrift. Vi har en legitim interesse i at vise, hvordan her er at være (artikel 6, stk. 1, litra f).',
          'Vi viser aldrig billeder fra værelser, bad eller omklædning. Du kan bede om at få et billede taget ned, og du behøver ikke at forklare hvorfor.',
        ],
      },
      portraits: { heading: 'Portrætbilleder' },
      asking: {
        body: [
          'Henvendelse om rettigheder kan ske skriftligt eller mundtligt til skolens kontor. Vi svarer så hurtigt, vi kan, og senest efter en måned.',
          'Er du fyldt 15 år, kan du som regel selv bruge dine rettigheder. Vi beder dig vise, hvem du er, hvis vi er i tvivl.',
        ],
      },
    },
    en: {
      words: {
        heading: 'Words and references to the law',
        body: [
          'Personal data is any kind of information that can be traced back to a particular person. Sensitive data includes information about health, religion and ethnic background.',
          'With each purpose the rule on which the processing is based is stated. “Article” refers to the General Data Protection Regulation.[^Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016.]',
          'Retention periods are gathered in section {retention}.',
        ],
      },
      scenes: {
        heading: 'Situational pictures',
        body: [
          'Situational pictures are pictures whose real purpose is to show an activity. They are shown on the website and in the school’s yearbook. We have a legitimate interest in showing what it is like to be here (Article 6(1)(f)).',
          'We never show pictures from bedrooms, bathrooms or changing rooms. You can ask us to take a picture down, and you do not have to explain why.',
        ],
      },
      portraits: { heading: 'Portrait pictures' },
      asking: {
        body: [
          'Requests can be made to the school’s office in writing or orally. We answer as quickly as we can, and within a month at the latest.',
          'If you are 15 or older, you can usually exercise your rights yourself. We ask you to show who you are if we are in doubt.',
        ],
      },
    },
  },
)

/** Before the technical one: a word misspelt and a reference to the wrong section. */
const first: PolicyState = withChanges(second, {
  da: {
    pupils: reworded(second.da.sections.pupils, '{staff}', '{recipients}'),
    cameras: reworded(second.da.sections.cameras, 'hovedindgangen', 'hovedingangen'),
  },
  en: {
    pupils: reworded(second.en.sections.pupils, '{staff}', '{recipients}'),
    cameras: reworded(second.en.sections.cameras, 'bicycle', 'bycicle'),
  },
})

/** What the school is working on: a new system for messages, and recordings kept for a shorter time. */
export const draft: PolicyState = withChanges(
  {
    ...inForce,
    outline: addedBehind(
      inForce.outline,
      { key: 'messages', level: 2, audiences: ['pupils', 'parents'] },
      'network',
    ),
  },
  {
    da: {
      messages: {
        heading: 'Beskeder mellem skole og hjem',
        body: [
          'Fra august bruger vi et nyt beskedsystem, så du, dine forældre og skolen kan skrive sammen ét sted. Systemet gemmer jeres navne, beskederne og tidspunktet for dem. Vi bruger det til at give besked om hverdagen og til at svare på spørgsmål (artikel 6, stk. 1, litra b).',
          'Skriv ikke om helbred i systemet. Det taler vi om i stedet, se afsnit {health}. Vi sletter beskederne den 31. juli efter dit skoleår.',
        ],
      },
      cameras: reworded(
        da.sections.cameras,
        'Der er skilte begge steder.',
        'Der er skilte begge steder, og optagelserne bliver slettet efter 14 dage.',
      ),
      retention: {
        body: da.sections.retention.body.map((block) =>
          typeof block === 'object' && 'table' in block
            ? {
                table: block.table.map((row) =>
                  row[2] === '{cameras}'
                    ? [row[0] ?? '', 'efter 14 dage, eller når en sag hos politiet er slut', '{cameras}']
                    : row,
                ),
              }
            : block,
        ),
      },
    },
    en: {
      cameras: reworded(
        en.sections.cameras,
        'Both places have signs.',
        'Both places have signs, and recordings are erased after 14 days.',
      ),
    },
  },
)

/** Oldest first. */
export const editions: readonly SeededEdition[] = [
  {
    kind: 'material',
    approvedAt: '2024-06-24T10:20:00Z',
    effectiveFrom: '2024-08-01',
    summary: {
      da: 'Den første udgave på vores nye hjemmeside. Den samler det, der før stod i fire forskellige papirer.',
      en: 'The first edition on our new website. It brings together what used to stand in four different papers.',
    },
    content: first,
  },
  {
    kind: 'technical',
    approvedAt: '2025-01-20T08:45:00Z',
    effectiveFrom: '2025-01-20',
    summary: {
      da: 'En stavefejl og en henvisning til et forkert afsnit er rettet.',
      en: 'A spelling mistake and a reference to the wrong section were put right.',
    },
    content: second,
  },
  {
    kind: 'editorial',
    approvedAt: '2026-06-15T12:05:00Z',
    effectiveFrom: '2026-08-03',
    summary: {
      da: 'Elevrådet har læst politikken med os. Afsnittene om ord, billeder og rettigheder er skrevet i et enklere sprog, og nyhedsbrevet er flyttet hen til det, det hører sammen med. Det, vi gør, er det samme.',
      en: 'The pupils’ council read the policy with us. The sections on words, pictures and rights are in plainer language, and the newsletter has moved to where it belongs. What we do has not changed.',
    },
    content: inForce,
  },
]
