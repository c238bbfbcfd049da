import { isChosen, obstacleToUnit } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { obstaclesToCustodyStay } from '../model/custody.ts'
import type { NewPerson } from '../model/people-api.ts'
import { peopleApi } from '../model/people-api.ts'
import type { PersonDetails } from '../model/person.ts'
import type { PersonFile } from '../model/person-file.ts'
import { obstaclesToPersonDetails } from '../model/person-rules.ts'
import { obstaclesToReleaseDate } from '../model/release-date-rules.ts'
import { obstaclesToStatusChange } from '../model/status.ts'
import { insertPlace, insertReleaseDate, insertStatus } from './entry-store.ts'
import { readPersonFile } from './person-file.ts'
import { insertPerson, personOf, requirePerson, requirePersonToChange, setDetails } from './person-store.ts'
import { settle } from './settle.ts'

/** Begins the file of somebody new, here or for a domain above whose operation may write about people. */
export async function startFile(
  context: Context,
  { unitId, status, place, releaseDate, ...details }: NewPerson,
): Promise<PersonFile> {
  const { tx, tell } = context
  const today = context.today.toString()
  refuseIfAny([
    ...(await obstacleToUnit(tx, unitId, 'unitId')),
    ...(await obstaclesToDetails(context, details)),
    ...obstaclesToFirstEntries({ status, place, releaseDate }, details, today),
  ])
  const entered = enteredBy(context)
  const id = await insertPerson(tx, unitId, details, entered)
  if (status) await insertStatus(tx, id, status, entered)
  if (place) await insertPlace(tx, id, place, entered)
  if (releaseDate) await insertReleaseDate(tx, id, releaseDate, entered)
  tell('people.added', { personId: id })
  return settle(context, id)
}

export const addPerson = handle(peopleApi.add, {
  permission: 'people:write',
  concerns: (_input, output) => output?.id ?? null,
  run: startFile,
  again: ({ tx, today }, _input, id) => readPersonFile(tx, id, today.toString()),
})

export const changePerson = handle(peopleApi.change, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run(context, { id, version, ...details }) {
    const { tx, changed } = context
    const [row, keepsOffenceGroup] = await Promise.all([
      requirePersonToChange(tx, id),
      isChosen(tx, 'offence-group'),
    ])
    const before = personOf(row, keepsOffenceGroup)
    requireVersion(before, version)
    refuseIfAny(await obstaclesToDetails(context, details))
    const after = personOf(await setDetails(tx, id, version, details), keepsOffenceGroup)
    const fields = Object.keys(details) as (keyof PersonDetails)[]
    changed(fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])))
    return after
  },
  again: async ({ tx }, _input, id) =>
    personOf(await requirePerson(tx, id), await isChosen(tx, 'offence-group')),
})

export const enteredBy = ({ now, actor }: Context) => ({
  recordedAt: now.toString(),
  recordedBy: actor.userId,
  importId: null,
})

async function obstaclesToDetails({ tx, today }: Context, details: PersonDetails): Promise<Reason[]> {
  const reasons: Reason[] = obstaclesToPersonDetails(details, { today: today.toString() })
  if (details.offenceGroup !== null && !(await isChosen(tx, 'offence-group')))
    reasons.push({ code: 'offence-group-not-kept', field: 'offenceGroup' })
  return reasons
}

type FirstEntries = Pick<NewPerson, 'status' | 'place' | 'releaseDate'>

function obstaclesToFirstEntries(
  { status, place, releaseDate }: FirstEntries,
  birth: PersonDetails,
  today: string,
): Reason[] {
  const below =
    (form: string) =>
    ({ code, field }: Reason): Reason => ({ code, field: `${form}.${field}` })
  return [
    ...(status ? obstaclesToStatusChange(status, { birth, today, spells: [] }).map(below('status')) : []),
    ...(place ? obstaclesToCustodyStay(place, { birth, today }).map(below('place')) : []),
    ...(releaseDate ? obstaclesToReleaseDate(releaseDate, { birth, today }).map(below('releaseDate')) : []),
  ]
}
