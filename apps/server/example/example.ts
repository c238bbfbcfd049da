import { awaitsRelease, currentReleaseDate } from '#domains/people/model/index.ts'
import { type Centre, centreOn } from './centre.ts'
import { childrenOf } from './children/children.ts'
import { comingInOf } from './coming-in/coming-in.ts'
import { momentOn } from './days.ts'
import { familiesOf } from './families/families.ts'
import { gatheringsOf } from './gatherings/gatherings.ts'
import { houseOf } from './house.ts'
import { importedList } from './imported.ts'
import { oneToOneOf } from './one-to-one/one-to-one.ts'
import type { LastContact } from './one-to-one/rows.ts'
import { participantOf } from './participant.ts'
import { directoryOf } from './partners/directory.ts'
import { plansOf } from './plans.ts'
import { referralsOf } from './referrals/referrals.ts'
import { type CentreRows, noRows, type PartOfCentre } from './rows.ts'
import type { UnitName } from './staff.ts'
import { tasksOfTheHouse } from './tasks.ts'
import { throughTheGateOf } from './through-the-gate/through-the-gate.ts'
import { toldOf } from './told/told.ts'

const usualSeed = 4600

/** The rows, and of each match when the two last met, forgotten visits included. */
export type ExampleCentre = CentreRows & { lastContacts: LastContact[] }

/** The whole example centre as rows of its tables, up to the day before `today`: the same seed and day, the same rows. */
export function exampleCentre({ today, seed = usualSeed }: { today: string; seed?: number }): ExampleCentre {
  const centre = centreOn(today, seed)
  const taken = new Set<string>()
  const parts = (['Pleven', 'Oslo'] as UnitName[]).map((unit) => {
    const participants = plansOf(centre, unit).map((plan) => participantOf(plan, centre, taken))
    return together([...participants, { ...noRows(), tasks: tasksOfTheHouse(unit, centre) }])
  })
  const { imports, importRows, ...list } = importedList(centre, parts[0]!.people, taken)
  const followed = together([...parts, list])
  const { rows, accounts, held, contacts, matches } = oneToOneOf(centre, followed, taken)
  const coming = comingInOf({ centre, people: followed, oneToOne: rows, taken })
  const people = together([followed, { ...noRows(), ...coming.refused }])
  const gate = throughTheGateOf({
    ...{ centre, people, matches, oneToOne: rows },
    refused: new Set(coming.refused.people.map(({ id }) => id)),
  })
  const house = houseOf(centre)
  const directory = directoryOf(centre, rows.prisons)
  const told = toldOf(centre, coming.rows.consents, people.people)
  const { consents } = coming.rows
  const sharing = { ...directory, ...told, consents, refusals: rows.refusals }
  const referrals = referralsOf(centre, people, sharing)
  const families = familiesOf(centre, people)
  return {
    ...{
      ...house,
      ...people,
      ...rows,
      ...directory,
      ...referrals.rows,
      partnerContacts: referrals.contacts,
      ...coming.rows,
      ...gate,
      ...families,
      ...childrenOf(centre, people, rows.refusals),
      ...gatheringsOf({ centre, people, oneToOne: rows, relatives: families.familyMembers }),
      ...told,
      imports,
      importRows,
      releaseSeen: seenBefore(centre, people),
    },
    'signin.users': [
      ...house['signin.users'],
      ...accounts.map((account) => ({ ...account, emailVerified: true as const })),
      referrals.account,
    ],
    'access.roleAssignments': [
      ...house['access.roleAssignments'],
      ...held.map((one) => ({ ...one, id: centre.id(momentOn(one.begins, 60)), role: 'volunteer' as never })),
      referrals.held,
    ],
    lastContacts: contacts,
  }
}

function together(parts: PartOfCentre[]): PartOfCentre {
  const names = Object.keys(noRows()) as (keyof PartOfCentre)[]
  return Object.fromEntries(
    names.map((name) => [name, parts.flatMap((part) => part[name] as object[])]),
  ) as PartOfCentre
}

/** What the coordinators saw on the board when they last looked at it. */
function seenBefore(
  centre: Centre,
  { people, personStatuses, releaseDates }: PartOfCentre,
): CentreRows['releaseSeen'] {
  const seenAt = momentOn(centre.lookedOn, 465)
  const by = { [centre.unitId('Pleven')]: 'maria', [centre.unitId('Oslo')]: 'ingrid' }
  const statuses = Map.groupBy(personStatuses, ({ personId }) => personId)
  const dates = Map.groupBy(releaseDates, ({ personId }) => personId)
  return people.flatMap(({ id, unitId, recordedAt }) => {
    const status = statuses.get(id)?.at(-1)?.status
    if (recordedAt > seenAt || !status || !awaitsRelease(status)) return []
    const stated = (dates.get(id) ?? []).filter((date) => date.recordedAt <= seenAt)
    // What has been replaced only since then still stood.
    const stood = new Set(stated.map((date) => date.id))
    const then = stated.map((date) => ({
      ...date,
      supersededBy: stood.has(date.supersededBy ?? '') ? date.supersededBy : null,
    }))
    const day = currentReleaseDate(then as Parameters<typeof currentReleaseDate>[0])?.day ?? null
    return [{ userId: centre.userId(by[unitId]!), personId: id, day, seenAt }]
  })
}
