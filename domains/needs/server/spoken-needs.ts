import { randomUUIDv7 } from 'node:crypto'
import type { Reason } from '#platform/problem.ts'
import type { FormPart } from '../model/form.ts'
import type { NewFormAnswer, PartAnswer } from '../model/form-answer.ts'
import type { LibraryNeed } from '../model/life-area.ts'
import type { Need } from '../model/need.ts'
import { isOpenNeed, obstaclesToStanding } from '../model/need-rules.ts'

type Facts = { needs: Need[]; library: LibraryNeed[] }

/** What stands in the way of needs spoken of in a form: others than the person's, doubles, ends without a reason. */
export function obstaclesToSpokenNeeds(
  given: Pick<NewFormAnswer, 'heldOn' | 'parts'>,
  form: readonly FormPart[],
  facts: Facts,
): Reason[] {
  return given.parts.flatMap((said, index) => {
    const areaId = form.find(({ id }) => id === said.partId)?.areaId
    const inArea = facts.needs.filter((need) => need.areaId === areaId)
    const reasons = said.needs.flatMap((spoken, place): Reason[] => {
      const field = `parts.${index}.needs.${place}`
      const at = (reason: Reason): Reason => ({ ...reason, field })
      const known = inArea.find(({ id }) => id === spoken.needId)
      if (spoken.needId !== null && !known) return [{ code: 'not-found', field }]
      if (known) return whatChanges(known, spoken) ? standing(known, spoken, given.heldOn).map(at) : []
      const isOther = spoken.libraryId !== null && areaOf(facts.library, spoken.libraryId) !== areaId
      if (isOther) return [{ code: 'need-of-other-area', field }]
      const isDouble = [...inArea.filter(isOpenNeed), ...said.needs.slice(0, place)].some(
        ({ libraryId }) => libraryId !== null && libraryId === spoken.libraryId,
      )
      return isDouble ? [{ code: 'need-already-open', field }] : []
    })
    const left = inArea.filter(
      (need) => isOpenNeed(need) && !said.needs.some(({ needId }) => needId === need.id),
    )
    if (said.answer === 'no-need' && left.length > 0) {
      const values = { count: left.length }
      reasons.push({ code: 'needs-still-open', field: `parts.${index}.answer`, values })
    }
    return reasons
  })
}

const areaOf = (library: LibraryNeed[], id: string) => library.find((need) => need.id === id)?.areaId

type Spoken = PartAnswer['needs'][number]

export const whatChanges = (known: Need, { status, statusBecause }: Spoken): boolean =>
  known.status !== status || known.statusBecause !== statusBecause

// Which compartment is open and which day has come was asked of the part already.
const standing = (known: Need, { status, statusBecause }: Spoken, heldOn: string) =>
  obstaclesToStanding(known, { status, statusBecause, statusOn: heldOn }, { today: heldOn, mayWrite: true })

/** What is kept of an answer: every need by its id and with its words, also those that stand as they were, so that it can be read by itself. */
export const spokenOf = (parts: PartAnswer[], form: readonly FormPart[], needs: Need[]): PartAnswer[] =>
  parts.map((part) => {
    const areaId = form.find(({ id }) => id === part.partId)?.areaId ?? null
    const left = needs.filter(
      (need) =>
        need.areaId === areaId && isOpenNeed(need) && !part.needs.some(({ needId }) => needId === need.id),
    )
    const spoken = part.needs.map((one): Spoken => {
      const known = needs.find(({ id }) => id === one.needId)
      if (!known) return { ...one, needId: randomUUIDv7() }
      return { ...one, libraryId: known.libraryId, words: known.words }
    })
    const unchanged = left.map(
      ({ id, libraryId, words, status }): Spoken => ({
        ...{ needId: id, libraryId, words, status, statusBecause: null },
      }),
    )
    return { ...part, needs: [...spoken, ...unchanged] }
  })
