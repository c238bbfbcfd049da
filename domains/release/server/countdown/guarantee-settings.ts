import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { linesOn, obstaclesToLine, replacedBy } from '../../model/countdown/guarantee-list.ts'
import type { GuaranteeTemplate } from '../../model/countdown/template.ts'
import { listTemplates, ourCountry } from './template-store.ts'

const showGuaranteeList = handle(countdownApi.guaranteeList, {
  permission: 'organisation:read',
  concerns: () => null,
  async run({ tx, today }) {
    const { rows } = await sql<{
      id: string
      name: string
    }>`select id, name from units
      where closed_on is null and (id = any (access.units()) or access.is_administrator()) order by name`.execute(
      tx,
    )
    const [country, templates] = [await ourCountry(tx), await listTemplates(tx)]
    return {
      ...{ today: today.toString(), country, units: rows },
      templates: templates.filter((line) => [null, 'any', country].includes(line.country)),
    }
  },
})

async function requireLine(tx: Tx, id: string): Promise<GuaranteeTemplate> {
  return (await listTemplates(tx)).find((line) => line.id === id) ?? notFound()
}

const laterOf = (a: string, b: string) => (a > b ? a : b)
const end = (tx: Tx, { id, validFrom }: GuaranteeTemplate, validTo: string) =>
  tx
    .updateTable('guaranteeTemplates')
    .set({ validTo: laterOf(validFrom, validTo) })
    .where('id', '=', id)
    .execute()

/** A line takes the place of the one before from its day on; countdowns that run keep the list they began with. */
const sayLine = handle(countdownApi.sayLine, {
  permission: 'release:policy',
  concerns: () => null,
  async run({ tx, actor, today }, line) {
    refuseIfAny(obstaclesToLine(line, today.toString()))
    if (line.unitId !== null) await requireOwnUnit(tx, line.unitId)
    const templates = await listTemplates(tx)
    const country = await ourCountry(tx)
    const known = linesOn(templates, { unitId: line.unitId ?? '', country, day: line.validFrom }).find(
      ({ code }) => code === line.code,
    )
    for (const before of replacedBy(templates, line)) await end(tx, before, line.validFrom)
    const { id } = await tx
      .insertInto('guaranteeTemplates')
      .values({
        ...{ ...line, country: null, validTo: null, saidBy: actor.userId },
        names: line.names && JSON.stringify(line.names),
        agency: line.agency && JSON.stringify(line.agency),
        // What an item is about does not change with its words.
        ...{
          position: known?.position ?? 200,
          askedIf: known?.askedIf ?? null,
          office: known?.office ?? null,
        },
        ...{
          compartment: known?.compartment ?? null,
          evidenceCompartment: known?.evidenceCompartment ?? null,
        },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireLine(tx, id)
  },
  again: ({ tx }, _input, id) => requireLine(tx, id),
})

async function requireOwnUnit(tx: Tx, unitId: string): Promise<void> {
  const { rows } = await sql<{
    mine: boolean
  }>`select ${unitId}::uuid = any (access.units()) or access.is_administrator() as mine
    from units where id = ${unitId}`.execute(tx)
  if (!rows[0]?.mine) notFound()
}

const endLine = handle(countdownApi.endLine, {
  permission: 'release:policy',
  concerns: () => null,
  async run({ tx, today }, { id, validTo }) {
    const line = await requireLine(tx, id)
    if (line.country !== null) refuse('guarantee-line-is-proposal')
    if (line.unitId !== null) await requireOwnUnit(tx, line.unitId)
    if (validTo < today.toString()) refuse({ code: 'guarantee-line-in-past', field: 'validTo' })
    await end(tx, line, validTo)
    return requireLine(tx, id)
  },
  again: ({ tx }, { id }) => requireLine(tx, id),
})

export const guaranteeSettings = [showGuaranteeList, sayLine, endLine]
