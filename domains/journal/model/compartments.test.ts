import { expect, test } from 'vitest'
import { roles, type StaffRole } from '#domains/organisation/model/index.ts'
import { compartmentRights, compartments, readersOf } from './compartments.ts'

const helpers = compartments.filter((compartment) => compartment !== 'supervision')

test('nobody who helps reads supervision, and whoever supervises reads nothing told in confidence', () => {
  expect(readersOf('supervision')).toEqual(['supervision-officer'])
  for (const compartment of helpers) expect(readersOf(compartment)).not.toContain('supervision-officer')
})

test('whoever runs the system or protects data opens no compartment', () => {
  const readers = compartments.flatMap(readersOf)
  for (const role of ['administrator', 'manager', 'data-protection-officer'] satisfies StaffRole[])
    expect(readers).not.toContain(role)
})

test('a role that opens a compartment may also open the journal', () => {
  for (const compartment of compartments)
    for (const [role, right] of Object.entries(compartmentRights[compartment]))
      expect(roles[role as StaffRole].permissions).toContain(`journal:${right}`)
})
