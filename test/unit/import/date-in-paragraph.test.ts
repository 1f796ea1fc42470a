import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/policy/rich-text/plain.js'
import { importText, reasons } from './run.js'

const read = async (opening: string) => {
  const policy = await importText(
    `Privatlivspolitik\n\n${opening}\n\n1. Hvem er vi\n\nVi er en skole.\n\n2. Dine rettigheder\n\nSkriv til os.`,
  )
  return {
    policy,
    updated: policy.updated,
    introduction: policy.introduction && plainText(policy.introduction),
  }
}

const rest =
  'Vi passer på de oplysninger, du giver os, og her kan du læse, hvad vi bruger dem til, hvor længe vi gemmer dem, og hvem der får dem.'

describe('a date that opens a longer paragraph', () => {
  it.each([
    ['Senest ajourført den 01-05-18.', '2018-05-01'],
    ['Denne politik er senest opdateret den 3. marts 2021.', '2021-03-03'],
    ['Sidst revideret d. 12. august 2022;', '2022-08-12'],
    ['(Sidst opdateret 1/2-2020).', '2020-02-01'],
  ])('"%s" is found, and its sentence leaves the body', async (sentence, day) => {
    const { policy, updated, introduction } = await read(`${sentence} ${rest}`)
    expect([updated, introduction]).toEqual([day, rest])
    expect(policy.setAside).toContainEqual({ reason: 'dateLine', text: sentence })
  })

  it('is found where its sentence goes on, which stays as it is', async () => {
    const opening = `Denne politik er senest opdateret den 3. marts 2021 og gælder for alle. ${rest}`
    const { policy, updated, introduction } = await read(opening)
    expect([updated, introduction]).toEqual(['2021-03-03', opening])
    expect(reasons(policy)).not.toContain('dateLine')
  })

  it.each([
    `Persondataloven blev sidst ændret, og siden den 25. maj 2018 gælder forordningen. ${rest}`,
    `Siden 25. maj 2018 har der været nye regler. ${rest}`,
    `Vi har senest opdateret vores liste over leverandører, som vi begyndte på den 3. marts 2021. ${rest}`,
    `${rest} Senest ajourført den 1. maj 2018.`,
  ])('is not any date in a paragraph: "%s"', async (opening) => {
    const { updated, introduction } = await read(opening)
    expect([updated, introduction]).toEqual([null, opening])
  })
})
