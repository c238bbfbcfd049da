import { requirePart } from '#domains/journal/server/index.ts'
import { requirePersonForWriting } from '#domains/people/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { refuse } from '#platform/problem.ts'
import type { Definition } from '../../model/instruments/definition.ts'
import { definitionOf } from '../../model/instruments/definitions/index.ts'
import { questionnaireFor } from '../../model/instruments/questionnaire.ts'
import type { Asked, Questionnaire } from '../../model/instruments/shapes.ts'
import type { Subject } from '../../model/instruments/standing.ts'
import type { LifeArea } from '../../model/life-area.ts'
import { requireArea } from '../house-store.ts'
import { findPack } from './pack-store.ts'

/** The rulers are about one area of life, everything else about none. */
async function areaOf(tx: Tx, { instrument, areaId }: Asked): Promise<LifeArea | null> {
  if ((instrument === 'readiness') !== (areaId !== null)) refuse({ code: 'ruler-area', field: 'areaId' })
  return areaId === null ? null : requireArea(tx, areaId)
}

/** The instrument with its texts; refused where nobody has brought any in this language. */
export async function requireQuestionnaire(tx: Tx, asked: Asked): Promise<Questionnaire> {
  const area = await areaOf(tx, asked)
  const pack = await findPack(tx, asked)
  return (
    questionnaireFor(asked, { pack, area: area?.names ?? null }) ??
    refuse({ code: 'no-official-text', field: 'language' })
  )
}

/** The person, if they may be asked this by the actor: the compartment in which the answers will stand is open to them. */
export async function requireAsking(
  tx: Tx,
  personId: string,
  asked: Asked,
): Promise<{ person: Subject; definition: Definition }> {
  const person = await requirePersonForWriting(tx, personId)
  const { mayWrite } = await requirePart(tx, personId)
  const area = await areaOf(tx, asked)
  if (!mayWrite.includes(area?.compartment ?? 'health')) refuse('instrument-closed')
  await requireQuestionnaire(tx, asked)
  return { person, definition: definitionOf(asked.instrument) }
}
