import { describe, expect, it } from 'vitest'
import { findFees } from '../../../src/policy/fee-for-access.js'
import { leftoversOf } from '../../../src/policy/leftovers.js'
import { findOpenBrackets, findTemplateTexts } from '../../../src/policy/template-texts.js'
import { content, section, words } from './support.js'

describe('PN-19: a fee for seeing one’s own data', () => {
  it.each([
    'Det koster 10 kr. pr. side at få indsigt.',
    'Vi tager 10 kr. pr. side.',
    'Skolen kan opkræve 750 kr. ved omfattende anmodninger.',
    'Der kan kræves 10 kr. for hver påbegyndt side, dog højst 200 kr.',
    'Indsigt er gratis, men vi tager 750 kr. ved omfattende anmodninger.',
    'Skolen kan tage et gebyr for at behandle en anmodning om indsigt.',
    'Du kan få en kopi af dine oplysninger mod betaling på kr. 200.',
    'You can get access to your data for a fee.',
    'We charge DKK 100 for each request.',
  ])('is found: %s', (text) => expect(findFees(text)).toMatchObject([{ index: expect.any(Number) }]))

  it.each([
    'Det er gratis at få indsigt, men vi kan tage et gebyr for yderligere kopier.',
    'Det er gratis at få indsigt. Vi kan tage et rimeligt gebyr for yderligere kopier.',
    'Vi kan tage et gebyr eller afvise anmodninger, der er åbenbart grundløse eller overdrevne.',
    'Er en anmodning åbenbart grundløs eller overdreven, kan vi afvise den. Vi kan også tage et rimeligt gebyr.',
    'Er anmodningen åbenbart grundløs, kan det koste 100 kr.',
    'Vi tager ikke gebyr for indsigt.',
    'Det koster ikke noget at få indsigt i sine oplysninger.',
    'Det koster 0 kr. at få indsigt.',
    'Depositum er 750 kr. ved anmodning om optagelse.',
    'Skolepengene er 2.300 kr. om ugen.',
    'Vi behandler betalingsoplysninger til brug for opkrævning af elevbetaling.',
    'Vi gemmer oplysninger om gebyrer og betalinger i fem år.',
    'Access is free of charge. We may charge a fee for further copies.',
    'We charge nothing for requests unless they are manifestly unfounded or excessive.',
  ])('is not found: %s', (text) => expect(findFees(text)).toEqual([]))

  it('takes “this work” to be about access where the section is', () => {
    const text = 'Du kan få indsigt ved at skrive til os.\nSkolen kan tage et gebyr for dette arbejde.'
    expect(findFees(text).map(({ passage }) => passage)).toEqual([
      'Skolen kan tage et gebyr for dette arbejde.',
    ])
    expect(findFees('Vi låner cykler ud. Skolen kan tage et gebyr for dette arbejde.')).toEqual([])
  })

  it('is one passage where several sentences of a paragraph tell of it', () => {
    const text =
      'Du har ret til indsigt. Skolen kan tage et gebyr for dette arbejde. Det er rimeligt. Der kan kræves 10 kr. for hver påbegyndt side. Ring til os.'
    expect(findFees(text).map(({ passage }) => passage)).toEqual([
      'Skolen kan tage et gebyr for dette arbejde. Det er rimeligt. Der kan kræves 10 kr. for hver påbegyndt side.',
    ])
  })

  it('looks through a long text in time that grows with its length', () => {
    const text = 'Skolen gemmer ikke noget om indsigt og kopi af 10 '.repeat(20_000)
    expect(findFees(text)).toEqual([])
  })
})

describe('what a template left', () => {
  it.each([
    [
      'Vi samler ind: [angiv selv alle oplysninger: navn og adresse.',
      '[angiv selv alle oplysninger: navn og adresse.',
    ],
    ['jf. loven (Reference indsættes når loven er vedtaget).', '(Reference indsættes når loven er vedtaget)'],
    ['Skriv til [skolens navn].', '[skolens navn]'],
    ['Skriv til XXXX.', 'XXXX'],
    ['Navn: ________', '________'],
  ])('is found: %s', (text, passage) =>
    expect(findTemplateTexts(text).map((found) => found.passage)).toEqual([passage]),
  )

  it.each(['Ring til [fjernet].', 'Kontakt [fjernet], [fjernet] (tlf. [fjernet]).', 'Se bilag [1].'])(
    'is not found in words that were removed, or in ordinary brackets: %s',
    (text) => {
      expect(findTemplateTexts(text)).toEqual([])
      expect(findOpenBrackets(text)).toEqual([])
    },
  )

  it('tells once of an instruction whose bracket does not end', () => {
    const policy = content([section('a', { content: { da: words('Vi bruger [angiv selv formålet') } })])
    expect(leftoversOf(policy, ['da']).map(({ kind }) => kind)).toEqual(['placeholderLeft'])
  })

  it('tells once of what stands in two languages', () => {
    const both = words('Skriv til [navn].')
    const policy = content([section('a', { content: { da: both, en: both } })])
    expect(leftoversOf(policy, ['da', 'en'])).toMatchObject([{ locale: 'da', passage: '[navn]' }])
  })
})
