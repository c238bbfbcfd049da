import { type Context, handle } from '#platform/operations/handler.ts'
import { Problem, type Reason, refuse } from '#platform/problem.ts'
import type { WeekSpan } from '#platform/texts/week-hours.ts'
import { obstaclesToPartner } from '../../model/directory/directory-rules.ts'
import type { NewPartner, Partner, PartnerChange } from '../../model/directory/partner.ts'
import { fromHsds } from '../../model/hsds/directory-from-hsds.ts'
import { exchangeApi, type ReadOrganization } from '../../model/hsds/exchange-api.ts'
import type { HsdsOrganization } from '../../model/hsds/hsds.ts'
import { changeEntry, enterPartner } from '../directory/directory-handlers.ts'
import { findByForeignIds, readPartners } from '../directory/partner-store.ts'
import { idFrom } from './id-from.ts'
import { faultsIn, type ReadRow, readOrganizations } from './read-organizations.ts'

type Known = Map<string, Partner>

/** On trial it says what would happen. For good it keeps all of it or, if anything is wrong anywhere, nothing. */
export const importDirectory = handle(exchangeApi.import, {
  permission: 'partners:write',
  concerns: () => null,
  async run(context, { trial }) {
    const rows = readOrganizations(context.file)
    const known = await knownAmong(context, rows)
    const read = rows.map((row) => weigh(row, known, context))
    const isWhole = read.every(({ problems }) => problems.length === 0)
    if (!trial && !isWhole) refuse('import-has-problems')
    if (!trial) for (const one of read) await keep(one, context)
    return {
      organizations: read.map(({ row, name, outcome, problems }) => ({ row, name, outcome, problems })),
      kept: !trial,
    }
  },
  again: async () => ({ organizations: [], kept: true }),
})

type Weighed = ReadOrganization & { partner?: NewPartner; before?: Partner; foreignId?: string }

/** Those that are here already: by our own id, or by the id of the directory they were taken from. */
async function knownAmong({ tx }: Context, rows: ReadRow[]): Promise<Known> {
  const ids = rows.flatMap(({ organization }) => organization?.id ?? [])
  const own = new Map((await findByForeignIds(tx, ids)).map(({ id, foreignId }) => [id, foreignId]))
  const partners = await readPartners(tx, [...own.keys()])
  return new Map(partners.map((partner) => [own.get(partner.id) ?? partner.id, partner]))
}

function weigh({ row, organization, problems }: ReadRow, known: Known, { actor }: Context): Weighed {
  if (!organization) return { row, name: '', outcome: 'problem', problems }
  const before = known.get(organization.id)
  const isOwn = before?.id === organization.id
  const idOf = (foreign: string) => (isOwn ? foreign : idFrom(organization.id, foreign))
  const read = fromHsds(organization as HsdsOrganization, { language: actor.language, idOf })
  // What the file cannot say stays as it was.
  const partner = before ? { ...read, notes: before.notes } : read
  const wrong = [...problems, ...faultsIn(partner), ...obstaclesToPartner(partner).map(asProblem)]
  const outcome =
    wrong.length > 0 ? 'problem' : before ? (isSame(partner, before) ? 'same' : 'changed') : 'new'
  return {
    ...{ row, name: partner.name, outcome, problems: wrong, partner, foreignId: organization.id },
    ...(before ? { before } : {}),
  }
}

const asProblem = ({ code, field = '' }: Reason) => ({ code, field })

const changeOf = (partner: NewPartner, { id, version }: Partner): PartnerChange => ({
  ...partner,
  id,
  version,
})

function isSame(partner: NewPartner, before: Partner): boolean {
  const { retiredOn: _retired, prisonId: _prison, ...now } = before
  return comparable(changeOf(partner, before)) === comparable(now)
}

/** The standard knows no order of people or of hours, and fields may stand in any. */
const comparable = ({ contacts, places, ...rest }: PartnerChange): string =>
  JSON.stringify(
    {
      ...rest,
      contacts: contacts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      places: places.map((place) => ({ ...place, hours: place.hours.toSorted(byBeginning) })),
    },
    (_, part) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
  )

const byBeginning = (a: WeekSpan, b: WeekSpan) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1)

async function keep({ row, outcome, partner, before, foreignId }: Weighed, context: Context): Promise<void> {
  if (outcome === 'same' || !partner) return
  try {
    if (before) await changeEntry(context, changeOf(partner, before))
    else await enterPartner(context, partner, foreignId ?? null)
  } catch (problem) {
    // Such as a prison of this name: the file is refused as a whole, with the row named.
    if (!(problem instanceof Problem)) throw problem
    throw new Problem(
      problem.kind,
      problem.reasons.map((reason) => ({ ...reason, field: `${row}.${reason.field ?? ''}` })),
    )
  }
}
