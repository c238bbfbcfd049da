import type { Context } from '#platform/operations/handler.ts'
import { languages } from '#platform/texts/languages.ts'
import { instruments } from '../../model/instruments/definition.ts'
import { definitionOf } from '../../model/instruments/definitions/index.ts'
import type { InstrumentsOfPerson } from '../../model/instruments/shapes.ts'
import { isUsedIn } from '../../model/life-area.ts'
import { listAreas } from '../house-store.ts'
import { listPacks } from './pack-store.ts'

/** What the actor may ask: instruments and areas whose compartment is open to them, in languages for which there are texts. */
export async function listOffered(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  { unitId }: { unitId: string },
  mayWrite: readonly string[],
): Promise<Pick<InstrumentsOfPerson, 'offered' | 'areas'>> {
  const areas = (await listAreas(tx)).filter(
    (area) => mayWrite.includes(area.compartment) && isUsedIn(area, unitId, today.toString()),
  )
  const packs = mayWrite.includes('health') ? (await listPacks(tx)).map(({ content }) => content) : []
  const offered = instruments.flatMap((instrument) => {
    const { version } = definitionOf(instrument)
    const texts = packs.filter((pack) => pack.instrument === instrument && pack.version === version)
    const ours = instrument === 'readiness' && areas.length > 0 ? languages : []
    const inLanguages = [...ours, ...texts.map(({ language }) => language)]
    return inLanguages.length > 0 ? [{ instrument, languages: inLanguages }] : []
  })
  return { offered, areas: areas.map(({ id, names }) => ({ id, names })) }
}
