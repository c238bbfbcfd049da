import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import type { FormPart } from '../model/form.ts'
import type { PartAnswer } from '../model/form-answer.ts'
import type { Need } from '../model/need.ts'
import { whatChanges } from './spoken-needs.ts'

type Given = { personId: string; heldOn: string; recordedAt: string; needs: Need[] }

/** Takes over into the person's areas what was said in a form. */
export async function insertConsequences(
  tx: Tx,
  said: PartAnswer[],
  form: FormPart[],
  { personId, heldOn, recordedAt, needs }: Given,
): Promise<void> {
  const areaOf = ({ partId }: PartAnswer) => form.find(({ id }) => id === partId)?.areaId ?? null
  const ofPerson = { personId, recordedAt }
  const saidThen = { ...ofPerson, saidOn: heldOn }
  const inAreas = said.flatMap((part) => {
    const areaId = areaOf(part)
    return areaId === null ? [] : [{ ...part, areaId }]
  })

  const strengths = said.flatMap((part) =>
    part.strengths.map((strength) => ({ ...saidThen, ...strength, areaId: areaOf(part) })),
  )
  if (strengths.length > 0) await tx.insertInto('strengths').values(strengths).execute()

  const isKnown = (id: string | null) => needs.some((need) => need.id === id)
  const answers = inAreas.flatMap(({ areaId, answer: given, needs: spoken }) => {
    // Naming a need says that there is one.
    const answer = given ?? (spoken.some(({ needId }) => !isKnown(needId)) ? 'need' : null)
    return answer === null || answer === 'not-asked' ? [] : [{ ...saidThen, areaId, answer }]
  })
  if (answers.length > 0) await tx.insertInto('areaAnswers').values(answers).execute()

  const distances = inAreas.flatMap(({ areaId, stepOfPerson, stepOfStaff }) =>
    (
      [
        ['person', stepOfPerson],
        ['staff', stepOfStaff],
      ] as const
    ).flatMap(([saidBy, step]) => (step === null ? [] : [{ ...saidThen, areaId, saidBy, step }])),
  )
  if (distances.length > 0) await tx.insertInto('distances').values(distances).execute()

  const spoken = inAreas.flatMap((part) => part.needs.map((need) => ({ ...need, areaId: part.areaId })))
  const added = spoken
    .filter(({ needId }) => !isKnown(needId))
    .map(({ needId, areaId, libraryId, words, status }) => ({
      ...{ ...ofPerson, id: needId!, areaId, libraryId, words, status },
      ...{ since: heldOn, statusOn: heldOn, statusBecause: null, statusWords: null },
      ...{ carriedBy: null, carrierId: null, carrierName: null, carriedSince: null },
    }))
  if (added.length > 0) await tx.insertInto('needs').values(added).execute()

  for (const { needId, status, statusBecause } of spoken) {
    const known = needs.find(({ id }) => id === needId)
    if (!known || !whatChanges(known, { needId, libraryId: null, words: null, status, statusBecause }))
      continue
    const { id, version } = known
    const now = { status, statusOn: heldOn, statusBecause, statusWords: null }
    await setVersioned(tx, 'needs', { id, version, ...now })
  }
}
