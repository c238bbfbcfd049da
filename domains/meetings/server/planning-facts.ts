import { sql } from 'kysely'
import { volunteersApart } from '#domains/matches/server/index.ts'
import { daysOff } from '#domains/organisation/server/index.ts'
import { isInCustody, isOutside, type PersonStatus } from '#domains/people/model/index.ts'
import { isKeptApart } from '#domains/restrictions/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import { notFound, type Reason } from '#platform/problem.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { MeetingPlan } from '../model/meeting.ts'
import { type Busy, contactHolds, type PlanningFacts } from '../model/planning.ts'
import './tables.ts'

export type MatchFacts = {
  matchId: string
  personId: string
  volunteerId: string
  unitId: string
  state: string
  endsWithCustody: boolean
  matchPrison: string | null
  status: PersonStatus | null
  prison: string | null
  prisonId: string | null
  releaseDay: string | null
  busy: Busy[]
  absences: PlanningFacts['absences']
  /** The meeting that is moved, if one is. */
  meetingId: string | null
}

type Asked = { matchId: string; day: string; but: string | null }

/** What is known of a match on a day, by whoever may see it: a colleague, or its volunteer while it holds. */
export async function requireMatchFacts(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  { matchId, day, but }: Asked,
): Promise<MatchFacts> {
  const { rows } = await (actor.capacity === 'volunteer'
    ? sql<{
        facts: Omit<MatchFacts, 'meetingId'> | null
      }>`select facts_of_my_match(${matchId}, ${day}, ${but}) as facts`
    : sql<{
        facts: Omit<MatchFacts, 'meetingId'> | null
      }>`select facts_of_match(${matchId}, ${day}, ${but}) as facts`
  ).execute(tx)
  return { ...(rows[0]?.facts ?? notFound()), meetingId: but }
}

/** Everything that the plan is held against. */
export async function planningFacts(
  context: Context,
  plan: MeetingPlan,
  match: MatchFacts,
): Promise<PlanningFacts> {
  const { tx, now, site, actor } = context
  const today = context.today.toString()
  const { volunteerId } = match
  const off = await daysOff(tx, { from: plan.day, until: plan.day, language: actor.language })
  const inside = match.status === null ? match.prison !== null : isInCustody(match.status)
  return {
    today,
    now: now.toZonedDateTimeISO(site.zone).toPlainTime().toString().slice(0, 5),
    byVolunteer: actor.capacity === 'volunteer',
    matchState: match.state,
    rightHolds: contactHolds({ ...match, inside }, today),
    keptApart: await arePairApart(context, plan, match),
    apartThere: (await whoIsApartThere(context, plan, match)).length > 0,
    custody: {
      inside,
      outside: match.status === null ? match.prison === null : isOutside(match.status),
      prisonId: match.prisonId,
      prison: match.prison,
    },
    endsWithRelease: match.endsWithCustody,
    releaseDay: match.releaseDay,
    prison: plan.prisonId === null ? null : await readPrison(context, plan.prisonId),
    permits: plan.prisonId === null ? [] : await listPermitTerms(context, volunteerId, plan.prisonId),
    daysOff: off.filter(({ unitId }) => unitId === null || unitId === match.unitId),
    absences: match.absences,
    busy: match.busy,
  }
}

async function arePairApart(
  { tx, actor }: Context,
  { day }: MeetingPlan,
  match: MatchFacts,
): Promise<boolean> {
  const { personId, volunteerId } = match
  if (actor.capacity === 'volunteer') return isKeptApart(tx, { personId, otherId: volunteerId, day })
  return (await volunteersApart(tx, [personId], day))(personId, volunteerId)
}

/** Who is expected in the same room at that hour and must not meet one of the two. */
export async function whoIsApartThere(
  { tx }: Context,
  { placeKind, prisonId, day, starts, minutes }: MeetingPlan,
  { personId, volunteerId, unitId, meetingId }: MatchFacts,
): Promise<string[]> {
  if (placeKind !== 'prison' && placeKind !== 'centre') return []
  const { rows } = await sql<{
    id: string
  }>`select distinct id from apart_in_the_room(${personId}, ${volunteerId}, ${placeKind},
    ${prisonId}, ${unitId}, ${day}, ${starts}, ${minutes}, ${meetingId}) id`.execute(tx)
  return rows.map(({ id }) => id)
}

async function readPrison({ tx }: Context, id: string): Promise<PlanningFacts['prison']> {
  const found = await tx
    .selectFrom('prisons')
    .select(['name', 'visitingHours', 'closedDays', 'noticeDays'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return notFound()
  return { ...found, closedDays: found.closedDays.map(({ day, why }) => ({ day, why: why ?? '' })) }
}

const listPermitTerms = ({ tx }: Context, volunteerId: string, prisonId: string) =>
  tx
    .selectFrom('permits')
    .select(['state', 'askedOn', 'decidedOn', 'grantedFrom', 'grantedUntil', 'number'])
    .where('volunteerId', '=', volunteerId)
    .where('prisonId', '=', prisonId)
    .execute()

/** Days in reasons as the reader writes them. */
export const inWords = (reasons: readonly Reason[], language: Language): Reason[] =>
  reasons.map((reason) => {
    const day = reason.values?.day
    return typeof day === 'string'
      ? { ...reason, values: { ...reason.values, day: dayText(day, language, 'near') } }
      : reason
  })
