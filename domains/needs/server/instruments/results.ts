import { requirePart } from '#domains/journal/server/index.ts'
import { requirePerson } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { definitionOf } from '../../model/instruments/definitions/index.ts'
import { instrumentsApi } from '../../model/instruments/instruments-api.ts'
import { obstaclesToResult, totalOf } from '../../model/instruments/scoring.ts'
import type { InstrumentResult } from '../../model/instruments/shapes.ts'
import { groupsOf, type Subject, standingsOf } from '../../model/instruments/standing.ts'
import { requireAsking } from './asking.ts'
import { listOffered } from './offered.ts'
import { insertResult, listResults, type ResultRecord, requireResult } from './result-store.ts'
import { listSittings } from './sitting-store.ts'

/** With where its total stands to the lines drawn for this person. */
function shown(result: ResultRecord, person: Subject, { today }: Pick<Context, 'today'>): InstrumentResult {
  const definition = definitionOf(result.instrument, result.definitionVersion)
  const groups = groupsOf(person, today)
  const standings = result.total === null ? [] : standingsOf(definition, result.total, groups)
  return {
    ...result,
    standings: standings.map(({ cutOff, ...standing }) => ({
      ...standing,
      line: definition.cutOffs.indexOf(cutOff),
    })),
  }
}

const listOfPerson = handle(instrumentsApi.ofPerson, {
  permission: 'needs:read',
  concerns: ({ personId }) => personId,
  async run(context, { personId }) {
    const { tx } = context
    const person = await requirePerson(tx, personId)
    const part = await requirePart(tx, personId)
    const results = await listResults(tx, part.records)
    return {
      ...(await listOffered(context, person, part.mayWrite)),
      results: results.map((result) => shown(result, person, context)),
      sittings: await listSittings(tx, part.records),
    }
  },
})

const record = handle(instrumentsApi.record, {
  permission: 'needs:write',
  concerns: ({ personId }) => personId,
  async run(context, { personId, instrument, language, areaId, ...said }) {
    const { tx, actor, now, today } = context
    const asked = { instrument, language, areaId }
    const { person, definition } = await requireAsking(tx, personId, asked)
    refuseIfAny([
      ...obstaclesToResult(definition, said.answers),
      ...(said.answeredOn > today.toString()
        ? [{ code: 'answered-in-future', field: 'answeredOn' } as const]
        : []),
    ])
    const result = await insertResult(tx, {
      ...{ personId, ...asked, ...said, definitionVersion: definition.version },
      ...{ total: totalOf(definition, said.answers), recordedAt: now.toString(), recordedBy: actor.userId },
    })
    return shown(result, person, context)
  },
  async again(context, { personId }, id) {
    return shown(await requireResult(context.tx, id), await requirePerson(context.tx, personId), context)
  },
})

/** What was typed in wrongly no longer counts; that it was, and why, stays in the table. */
const withdraw = handle(instrumentsApi.withdraw, {
  permission: 'needs:write',
  concerns: ({ personId }) => personId,
  async run({ tx, actor, now }, { personId, id, version, because }) {
    const result = await requireResult(tx, id)
    const { records } = await requirePart(tx, personId)
    if (!records.includes(result.personId)) notFound()
    requireVersion(result, version)
    await setVersioned(tx, 'instrumentResults', {
      ...{ id, version, withdrawnAt: now.toString() },
      ...{ withdrawnBy: actor.userId, withdrawnBecause: because },
    })
    return null
  },
})

export const resultHandlers = [listOfPerson, record, withdraw]
