import { columnsOfVolunteer } from '#domains/volunteers/server/volunteer-store.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, momentOn } from '../days.ts'
import type { Book } from './book.ts'
import type { Helper } from './helper.ts'
import { addressOf } from './helpers.ts'
import { asItWasSaid } from './rows.ts'

type Change = {
  state: Helper['roles'][number]['state']
  since: string
  reason: string | null
  until: string | null
}

/** The record of a volunteer, the roles and how they came about. */
export function writeVolunteer(helper: Helper, book: Book): void {
  const { centre, rows } = book
  const chance = chanceOf(centre.seed, 'record', helper.unit, helper.number)
  const { id, unit, path, supervisor, profile } = helper
  const changes = changesOf(helper, centre.today, chance)
  const recordedAt = momentOn(path.applied, 20)
  const isBy = { recordedAt, recordedBy: centre.userId(supervisor.key) }
  const details = {
    ...{ givenName: helper.given, familyName: helper.family, birthYear: helper.birthYear, sex: helper.sex },
    ...{ email: `${helper.key ?? addressOf(helper)}@example.org`, phone: phoneOf(helper, chance) },
    ...{ language: helper.language, mostMatches: helper.mostMatches },
  }
  rows.volunteers.push({
    ...{ id, unitId: centre.unitId(unit), userId: helper.userId, ...columnsOfVolunteer(details) },
    ...{ state: helper.state, stateSince: stateSince(helper, changes), invitationId: null },
    supervisorId: helper.state === 'interested' ? null : isBy.recordedBy,
    appliedOn: path.applied,
    ...isBy,
  } as (typeof rows.volunteers)[number])
  rows.volunteerProfiles.push({
    volunteerId: id,
    profile,
    changedAt: momentOn(path.interviewed ?? path.applied, 70),
  })
  for (const { kindId } of helper.roles) {
    const roleId = centre.id(momentOn(path.applied, 30))
    rows.volunteerRoles.push({
      id: roleId,
      volunteerId: id,
      kindId,
      approvedOn: path.approved,
      ...changes.at(-1)!,
    })
    for (const change of changes) {
      const at = momentOn(change.since, 300)
      rows.volunteerRoleChanges.push({
        ...{ id: centre.id(at), roleId, volunteerId: id, ...change },
        ...{ recordedAt: at, recordedBy: isBy.recordedBy },
      })
    }
    if (path.refused !== null) refuse(helper, roleId, changes.at(-1)!, book, chance)
  }
}

function changesOf({ path }: Helper, today: string, chance: Chance): Change[] {
  const at = (
    state: Change['state'],
    since: string | null,
    reason: string | null = null,
    until: string | null = null,
  ) => (since === null ? [] : [{ state, since, reason, until }])
  const untilAbout = chance.often(0.6) ? addDays(today, chance.between(10, 90)) : null
  return [
    ...at('wanted', path.applied),
    ...at('approved', path.approved),
    ...at('paused', path.paused, chance.pick(['wish', 'health', 'away', 'life-change']), untilAbout),
    ...at(
      'ended',
      path.left,
      chance.pick(['wish', 'time', 'moved', 'work-or-study', 'disappointed', 'health']),
    ),
    ...at(
      'refused',
      path.refused,
      chance.pick(['not-suitable-now', 'requirement-missing', 'other-help-needed']),
    ),
  ]
}

const stateSince = ({ state, path }: Helper, changes: Change[]): string =>
  state === 'in-process' ? path.interviewed! : changes.at(-1)!.since

/** Numbers that ring nowhere. */
const phoneOf = ({ unit }: Helper, chance: Chance) =>
  unit === 'Pleven' ? `0800 00 ${chance.between(300, 999)}` : `900 00 ${chance.between(300, 999)}`

function refuse(
  { unit, supervisor }: Helper,
  roleId: string,
  { since, reason }: Change,
  book: Book,
  chance: Chance,
) {
  const { centre, rows } = book
  const at = momentOn(since, 300)
  const by = centre.userId(supervisor.key)
  const isRule = reason === 'requirement-missing'
  rows.refusals.push({
    ...asItWasSaid,
    id: centre.id(at),
    personId: null,
    unitId: centre.unitId(unit),
    deciderKind: 'centre',
    deciderId: by,
    ...{ deciderName: null, decidedAt: at, source: 'volunteer-role', sourceId: roleId },
    ...{ reason: reason as 'not-suitable-now', basis: isRule ? 'rule' : 'judgement' },
    words: isRule ? null : wordsOf(unit),
    ...{ alternative: chance.often(0.5) ? 'open-activities' : null, alternativeWords: null },
    ...{ reviewOn: null, reviewerId: null, reviewedAt: null, reviewedBy: null },
    ...{ reviewOutcome: null, reviewWords: null, recordedAt: at, recordedBy: by },
  })
}

const wordsOf = (unit: Helper['unit']) =>
  unit === 'Oslo'
    ? 'Vi ble enige om å vente med én-til-én; turgruppa passer bedre nå.'
    : 'Решихме да изчакаме; групата за разходки е по-подходяща сега.'
