import { expect, test } from 'vitest'
import { agreementState } from '#domains/partners/model/directory/agreement.ts'
import { partnerKinds } from '#domains/partners/model/index.ts'
import { exampleCentre } from '../example.ts'

const today = '2026-11-20'
const centre = exampleCentre({ today })

test('there is an organisation of every kind but the last, and each prison is one', () => {
  const kinds = new Set(centre.partnerOrganisations.map(({ kind }) => kind))
  expect(partnerKinds.filter((kind) => !kinds.has(kind))).toEqual(['other'])
  const ids = new Set(centre.partnerOrganisations.map(({ id }) => id))
  expect(centre.prisons.filter(({ partnerId }) => !ids.has(partnerId))).toEqual([])
  expect(ids.size).toBe(centre.partnerOrganisations.length)
})

test('one agreement of each unit runs out soon, and one has run out', () => {
  const states = centre.partnerAgreements.map((agreement) => agreementState(agreement, today))
  expect(states.filter((state) => state === 'runs-out')).toHaveLength(2)
  expect(states.filter((state) => state === 'ended')).toHaveLength(1)
})

test('is told in all four languages', () => {
  for (const language of ['en', 'nb', 'bg', 'ro'] as const)
    expect(centre.partnerOrganisations.some(({ descriptions }) => descriptions[language] !== null)).toBe(true)
})
