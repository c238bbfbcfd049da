import { Compile } from 'typebox/compile'
import { refuse } from '#platform/problem.ts'
import { NewPartner } from '../../model/directory/partner.ts'
import { HsdsOrganization } from '../../model/hsds/hsds.ts'

const most = 5000

type RowProblem = { field: string; code: string }
export type ReadRow = { row: number; organization: HsdsOrganization | null; problems: RowProblem[] }

const organizations = Compile(HsdsOrganization)
const partners = Compile(NewPartner)

/** The organisations of a file: a page of the standard's list, a list, or a single one. */
export function readOrganizations(file: Uint8Array): ReadRow[] {
  const found = listIn(parsed(file))
  if (found.length > most) refuse({ code: 'too-many-organizations', values: { most } })
  const rows = found.map((one, index) => {
    const isOne = organizations.Check(one)
    return {
      row: index + 1,
      organization: isOne ? one : null,
      problems: isOne ? [] : faults(organizations, one),
    }
  })
  const seen = new Set<string>()
  for (const { organization, problems } of rows) {
    if (organization && seen.has(organization.id)) problems.push({ field: 'id', code: 'same-id-twice' })
    if (organization) seen.add(organization.id)
  }
  return rows
}

/** What of an entry cannot be kept as it stands, such as an address of e-mail that is none. */
export const faultsIn = (partner: NewPartner): RowProblem[] => faults(partners, partner)

function parsed(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file))
  } catch {
    return refuse('not-hsds')
  }
}

function listIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return refuse('not-hsds')
  if ('contents' in value && Array.isArray(value.contents)) return value.contents
  return 'name' in value ? [value] : refuse('not-hsds')
}

type Validator = Pick<typeof partners, 'Errors'>

function faults(validator: Validator, value: unknown): RowProblem[] {
  const fields = [...validator.Errors(value as never)].map(({ instancePath }) =>
    instancePath.slice(1).replaceAll('/', '.'),
  )
  return [...new Set(fields)].map((field) => ({ field, code: 'wrong-format' }))
}
