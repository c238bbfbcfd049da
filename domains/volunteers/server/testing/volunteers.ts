import type { InputOf, Operation, OutputOf } from '#platform/operations/operation.ts'
import { networkKind } from '../../model/kind.ts'
import { volunteersApi } from '../../model/volunteers-api.ts'

/** A coordinator as tests know one: somebody who does things and gets answers. */
type Coordinator = {
  userId: string
  do<Op extends Operation>(op: Op, input: InputOf<Op>): Promise<OutputOf<Op>>
}

/** Somebody invented, as the form sends them. */
export const newVolunteer = (
  unitId: string,
  more: Partial<InputOf<typeof volunteersApi.add>> = {},
): InputOf<typeof volunteersApi.add> => ({
  unitId,
  ...{ givenName: 'Radu', familyName: 'Popescu', birthYear: 1984, sex: 'man', email: null, phone: null },
  ...{ language: 'ro', mostMatches: 1, appliedOn: '2026-11-01', kinds: [networkKind], ...more },
})

/** Records everything that is asked before an approval, as a coordinator would; first aid may come later. */
export async function showEverything(
  coordinator: Coordinator,
  id: string,
  day = '2026-11-20',
): Promise<void> {
  await coordinator.do(volunteersApi.holdInterview, { id, day, notes: 'A calm talk.' })
  for (const name of ['Ana', 'Mihai'])
    await coordinator.do(volunteersApi.takeReference, {
      ...{ id, name, relation: 'colleague', reachedBy: 'phone', day, said: 'Can be relied on.' },
    })
  for (const requirement of ['confidentiality', 'course', 'prison-rules'])
    await coordinator.do(volunteersApi.seeEvidence, {
      id,
      requirement,
      parts: [],
      seenOn: day,
      validUntil: null,
    })
}

/** A volunteer on whom everything is there, with the coordinator as supervisor. */
export async function activeVolunteer(
  coordinator: Coordinator,
  unitId: string,
  more: Partial<InputOf<typeof volunteersApi.add>> = {},
): Promise<string> {
  const { id } = await coordinator.do(volunteersApi.add, newVolunteer(unitId, more))
  await showEverything(coordinator, id)
  await coordinator.do(volunteersApi.setSupervisor, { id, supervisorId: coordinator.userId })
  for (const kindId of more.kinds ?? [networkKind])
    await coordinator.do(volunteersApi.approveRole, { id, kindId })
  return id
}
