import { beforeAll, describe, expect, test } from 'vitest'
import { obstaclesToCard } from '#domains/matches/model/card.ts'
import { runningStates, stateAfter, togetherStates } from '#domains/matches/model/steps.ts'
import { obstaclesToLog } from '#domains/meetings/model/log-rules.ts'
import { permitHolds } from '#domains/meetings/model/permit-rules.ts'
import { obstaclesToMeeting } from '#domains/meetings/model/planning.ts'
import { obstaclesToTalk } from '#domains/meetings/model/round-rules.ts'
import { obstaclesToPrison } from '#domains/partners/model/prison-rules.ts'
import { isActive, isInCustody, isOutside, type PersonStatus } from '#domains/people/model/index.ts'
import { refusalReasonsOf } from '#domains/refusals/model/reasons.ts'
import { prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { volunteerStateOf } from '#domains/volunteers/model/role-rules.ts'
import type { ExampleCentre } from './example.ts'
import { exampleCentre } from './example.ts'
import { circles } from './one-to-one/known.ts'

const byId = <Row extends { id: string }>(list: Row[]) => new Map(list.map((row) => [row.id, row]))

// A Sunday, new year, a leap day, the middle of a week in summer.
describe.each(['2026-11-22', '2026-12-31', '2028-02-29', '2027-07-14'])('one to one, made on %s', (today) => {
  let centre: ExampleCentre
  let volunteers: ReturnType<typeof byId<ExampleCentre['volunteers'][number]>>
  let matches: ReturnType<typeof byId<ExampleCentre['matches'][number]>>

  beforeAll(() => {
    centre = exampleCentre({ today })
    volunteers = byId(centre.volunteers)
    matches = byId(centre.matches)
  })

  const statusOn = (personId: string, day: string): PersonStatus | null =>
    centre.personStatuses
      .filter((spell) => spell.personId === personId && spell.begins <= day)
      .sort((a, b) => (a.begins < b.begins ? -1 : 1))
      .at(-1)?.status ?? null
  const prisonOn = (personId: string, day: string): string | null => {
    const stay = centre.personPlaces.filter((one) => one.personId === personId && one.begins <= day).at(-1)
    return stay && (stay.ends === null || day <= stay.ends) ? stay.prison : null
  }
  const isVisit = (match: ExampleCentre['matches'][number]) => match.kindId === prisonVisitorKind
  const together = () => centre.matches.filter(({ state }) => togetherStates.includes(state))

  test('volunteers are in every state, and in the one that their roles say', () => {
    for (const [unit, states] of Object.entries(circles)) {
      const { id } = centre.units.find(({ name }) => name === unit)!
      const ours = centre.volunteers.filter(({ unitId }) => unitId === id)
      for (const [state, count] of states)
        expect(ours.filter((one) => one.state === state)).toHaveLength(count)
    }
    for (const { id, state } of centre.volunteers) {
      const roles = centre.volunteerRoles.filter(({ volunteerId }) => volunteerId === id)
      const interviewed = centre.volunteerEvidence.some(
        (one) => one.volunteerId === id && one.requirement === 'interview',
      )
      expect(
        volunteerStateOf(
          roles.map((role) => role.state),
          interviewed,
        ),
        id,
      ).toBe(state)
    }
  })

  test('nobody visits after a release or in another prison', () => {
    for (const match of together().filter(isVisit)) {
      const status = statusOn(match.personId, today)
      expect(status !== null && isInCustody(status), match.id).toBe(true)
      expect(prisonOn(match.personId, today), match.id).toBe(match.prison)
    }
    for (const meeting of centre.meetings) {
      const match = matches.get(meeting.matchId)!
      if (!isVisit(match) || meeting.state === 'cancelled') continue
      expect(match.ends === null || meeting.day <= match.ends, meeting.id).toBe(true)
      expect(meeting.day > today || isInCustody(statusOn(match.personId, meeting.day)!), meeting.id).toBe(
        true,
      )
    }
  })

  test('who goes together with somebody is with us, and outside only when the other is out', () => {
    for (const match of together()) {
      const status = statusOn(match.personId, today)!
      expect(isActive(status), match.id).toBe(true)
      if (match.state === 'active' && match.outsideSince !== null && !isVisit(match))
        expect(isOutside(status) || !isInCustody(status), `${match.id} ${status}`).toBe(true)
    }
  })

  test('nobody has more matches than places, and of each kind a participant has one that runs', () => {
    const held = Map.groupBy(together(), ({ volunteerId }) => volunteerId!)
    for (const [id, theirs] of held)
      expect(theirs.length, id).toBeLessThanOrEqual(volunteers.get(id)!.mostMatches)
    const running = centre.matches.filter(({ state }) => runningStates.includes(state))
    const keys = running.map(({ personId, kindId }) => `${personId} ${kindId}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('every match took only steps that may be taken, one day after another', () => {
    const steps = Map.groupBy(centre.matchSteps, ({ matchId }) => matchId)
    for (const [id, taken] of steps) {
      const days = taken.map(({ day }) => day)
      expect(days, id).toEqual(days.toSorted())
      taken.slice(1).forEach(({ step, state }, index) => {
        expect(stateAfter(taken[index]!.state, step as 'talk'), `${id} ${step}`).toBe(state)
      })
      expect(taken.at(-1)!.state, id).toBe(matches.get(id)!.state)
    }
  })

  test('no card says who it is about, and every "no" has a reason that its decider may have', () => {
    const people = byId(centre.people)
    for (const { card, personId } of centre.matchProposals) {
      const prison = prisonOn(personId, today)
      if (card)
        expect(obstaclesToCard(card, { nameKey: people.get(personId)!.searchKey, prison })).toEqual([])
    }
    const declined = centre.matchProposals.filter(({ state }) => state === 'declined').map(({ id }) => id)
    const refused = new Set(centre.refusals.map(({ sourceId }) => sourceId))
    expect(declined.filter((id) => !refused.has(id))).toEqual([])
    for (const { deciderKind, reason } of centre.refusals)
      expect(refusalReasonsOf(deciderKind)).toContain(reason)
    expect(
      centre.refusals.some(({ alternative, personId }) => alternative === null && personId !== null),
    ).toBe(true)
  })

  test('every meeting that was told of went as a meeting can go, and was not told of before it was', () => {
    const meetings = byId(centre.meetings)
    for (const log of centre.meetingLogs) {
      const facts = { today: log.loggedAt.slice(0, 10) }
      expect(obstaclesToLog(log, facts), log.meetingId).toEqual([])
      const { state, made, cancelledBy, day, matchId } = meetings.get(log.meetingId)!
      const { made: told, cancelledBy: by } = log
      expect([state, made, cancelledBy, day, matchId]).toEqual(['logged', told, by, log.day, log.matchId])
    }
    expect(centre.meetingLogs).toHaveLength(centre.meetings.filter(({ state }) => state === 'logged').length)
    const slipped = centre.meetingLogs.filter(
      ({ boundaries }) => boundaries !== null && boundaries.length > 0,
    )
    expect(centre.boundaryTalks.map(({ meetingId }) => meetingId).sort()).toEqual(
      slipped.map(({ meetingId }) => meetingId).sort(),
    )
  })

  test('whoever enters a prison may, and what is planned has nothing against it', () => {
    const prisons = byId(centre.prisons)
    for (const prison of centre.prisons)
      expect(obstaclesToPrison({ ...prison, listBy: prison.listBy })).toEqual([])
    const permits = Map.groupBy(centre.permits, ({ volunteerId, prisonId }) => `${volunteerId} ${prisonId}`)
    for (const meeting of centre.meetings.filter(({ prisonId, made }) => prisonId !== null && made)) {
      const theirs = permits.get(`${meeting.volunteerId} ${meeting.prisonId}`) ?? []
      expect(
        theirs.some((permit) => permitHolds(permit, meeting.day)),
        meeting.id,
      ).toBe(true)
    }
    for (const meeting of centre.meetings.filter(({ state, day }) => state === 'planned' && day >= today)) {
      const match = matches.get(meeting.matchId)!
      const status = statusOn(match.personId, today)!
      const held = isInCustody(status) ? prisonOn(match.personId, today) : null
      const plan = {
        ...meeting,
        starts: meeting.starts!,
        minutes: meeting.minutes!,
        placeKind: meeting.placeKind!,
      }
      const facts = {
        today,
        now: '00:00',
        byVolunteer: false,
        matchState: match.state,
        rightHolds: true,
        keptApart: false,
        apartThere: false,
        daysOff: [],
        busy: [],
        custody: {
          ...{ inside: isInCustody(status), outside: isOutside(status), prison: held },
          prisonId: centre.prisons.find(({ name }) => name === held)?.id ?? null,
        },
        ...{ endsWithRelease: isVisit(match), releaseDay: null },
        prison: meeting.prisonId === null ? null : prisons.get(meeting.prisonId)!,
        permits: permits.get(`${meeting.volunteerId} ${meeting.prisonId}`) ?? [],
        absences: centre.contactPauses.filter(({ matchId }) => matchId === match.id),
      }
      const closed = facts.prison && {
        ...facts.prison,
        closedDays: facts.prison.closedDays.map(({ day, why }) => ({ day, why: why ?? '' })),
      }
      expect(obstaclesToMeeting(plan, { ...facts, prison: closed }), meeting.id).toEqual([])
    }
  })

  test('two who must not meet were never asked about each other', () => {
    const asked = new Set(
      centre.matchProposals.map(({ personId, volunteerId }) => `${personId} ${volunteerId}`),
    )
    for (const { personId, otherId } of centre.restrictions)
      expect(asked.has(`${personId} ${otherId}`)).toBe(false)
  })

  test('of a contact that ended with custody next to nothing is left', () => {
    for (const match of centre.matches.filter((one) => isVisit(one) && one.ends !== null)) {
      expect([match.goals, match.endWords, match.shares, match.reducedOn]).toEqual([
        null,
        null,
        [],
        match.ends,
      ])
    }
    for (const { alias, ...talk } of centre.roundTalks)
      expect(obstaclesToTalk({ ...talk, alias })).toEqual([])
    for (const log of centre.meetingLogs.filter(({ matchId }) => isVisit(matches.get(matchId)!)))
      expect([log.text, log.topics]).toEqual([null, []])
  })

  test('nothing of it was written later than the day before', () => {
    const { meetingLogs, matchSteps, refusals, worries, volunteerEvidence, attendance, impressions } = centre
    const moments = [
      ...meetingLogs.map(({ loggedAt }) => loggedAt),
      ...matchSteps.flatMap(({ recordedAt, day }) => [recordedAt, day]),
      ...refusals.map(({ decidedAt }) => decidedAt),
      ...worries.flatMap(({ raisedAt, takenAt, closedAt }) => [
        raisedAt,
        takenAt ?? raisedAt,
        closedAt ?? raisedAt,
      ]),
      ...volunteerEvidence.flatMap(({ recordedAt, seenOn }) => [recordedAt, seenOn]),
      ...attendance.map(({ markedAt }) => markedAt),
      ...impressions.map(({ recordedAt }) => recordedAt),
      ...centre.meetings.map(({ plannedAt }) => plannedAt!),
      ...centre.volunteerExpenses.map(({ decidedAt, filedOn }) => decidedAt ?? filedOn),
      ...centre.volunteerTalks.filter(({ state }) => state === 'held').map(({ day }) => day),
    ]
    expect(moments.filter((moment) => moment >= today)).toEqual([])
  })
})
