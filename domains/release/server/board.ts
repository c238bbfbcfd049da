import { daysOff } from '#domains/organisation/server/index.ts'
import { releaseWarnings, shortName, withTransliterations } from '#domains/people/model/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import { type AwaitedRelease, type BoardFilter, type ReleaseBoard, usualHorizonDays } from '../model/board.ts'
import { countLater, listAwaited, listChoices } from './board-store.ts'

/** The whole board as this user may see it; the printer and the export begin with it too. */
export async function boardFor(
  { tx, actor, today: now }: Pick<Context, 'tx' | 'actor' | 'today'>,
  { from: asked, days = usualHorizonDays, language = actor.language, ...filter }: BoardFilter,
): Promise<ReleaseBoard> {
  const today = now.toString()
  const from = asked !== undefined && asked > today ? asked : today
  const until = Temporal.PlainDate.from(from).add({ days }).toString()
  const window = { ...filter, today, from, until }
  const dayAfter = Temporal.PlainDate.from(until).add({ days: 1 }).toString()
  const closed = await daysOff(tx, { from, until: dayAfter, language })
  const rows = await listAwaited(tx, actor.userId, window)
  const people = rows.map((row) => awaitedRelease(row, today, closed))
  const choices = choicesIn(await listChoices(tx))
  const count = (of: (person: AwaitedRelease) => boolean) => people.filter(of).length
  return {
    ...{ today, from, until, people },
    counts: {
      ahead: count(({ day }) => day !== null && day >= today),
      passed: count(({ day }) => day !== null && day < today),
      unknown: count(({ day }) => day === null),
      warned: count(({ warnings }) => warnings.length > 0),
      nobodyResponsible: count(({ responsibleId }) => responsibleId === null),
      later: await countLater(tx, window),
    },
    holidays: daysOfBoard(
      closed.filter(({ day }) => day <= until),
      filter.unitId,
      choices.units,
    ),
    choices,
  }
}

type DayOff = Awaited<ReturnType<typeof daysOff>>[number]
type Row = Awaited<ReturnType<typeof listAwaited>>[number]

function awaitedRelease(row: Row, today: string, closed: readonly DayOff[]): AwaitedRelease {
  const { displayName: name, releaseDay: day } = row
  const holidays = closed.filter(({ unitId }) => unitId === null || unitId === row.unitId)
  const lastSeen = row.seenId === null ? null : { day: row.enteredByReader ? day : row.seenDay }
  const warnings = releaseWarnings(
    { day },
    { today, holidays, status: row.status, lastSeenDay: lastSeen === null ? undefined : lastSeen.day },
  )
  return {
    ...{ personId: row.personId, name, sortName: row.sortName, shortName: shortNameOf(row) || name },
    ...{ unitId: row.unitId, unit: row.unit, prison: row.prison, status: row.status },
    ...{ responsibleId: row.responsibleId, responsible: row.responsible },
    ...{ day, kind: row.releaseKind, certainty: row.releaseCertainty },
    ...{
      unknownBecause: row.releaseUnknownBecause,
      earliest: row.releaseEarliest,
      latest: row.releaseLatest,
    },
    ...{ warnings, holiday: day === null ? null : holidayAt(day, warnings, holidays), lastSeen },
  }
}

const shortNameOf = ({ givenName, familyName, calledName }: Row) =>
  shortName(withTransliterations({ given: givenName, family: familyName, called: calledName }))

/** Of a holiday before a holiday, the day itself is named. */
function holidayAt(
  day: string,
  warnings: AwaitedRelease['warnings'],
  holidays: readonly DayOff[],
): string | null {
  const named = (asked: string) => holidays.find((holiday) => holiday.day === asked)?.name ?? null
  if (warnings.includes('holiday')) return named(day)
  if (!warnings.includes('eve-of-holiday')) return null
  return named(Temporal.PlainDate.from(day).add({ days: 1 }).toString())
}

/**
 * A public holiday concerns everybody; a unit's own closing day stands there where that unit is looked at, and among several
 * units with the name of its own.
 */
function daysOfBoard(
  closed: DayOff[],
  chosen: string | undefined,
  units: ReleaseBoard['choices']['units'],
): ReleaseBoard['holidays'] {
  const shown = chosen === undefined ? units : units.filter(({ id }) => id === chosen)
  const named = closed.flatMap(({ day, name, unitId }) => {
    if (unitId === null) return [{ day, name }]
    const unit = shown.find(({ id }) => id === unitId)
    if (!unit) return []
    return [{ day, name: shown.length > 1 ? `${name} (${unit.name})` : name }]
  })
  const byDay = Map.groupBy(named, ({ day }) => day)
  const days = [...byDay].map(([day, all]) => ({ day, name: all.map(({ name }) => name).join(', ') }))
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))
}

function choicesIn(rows: Awaited<ReturnType<typeof listChoices>>): ReleaseBoard['choices'] {
  const units = new Map(rows.map(({ unitId, unit }) => [unitId, unit]))
  const responsibles = new Map(
    rows.flatMap(({ responsibleId, responsible }) =>
      responsibleId === null ? [] : [[responsibleId, responsible ?? '']],
    ),
  )
  const named = (choices: Map<string, string>) => [...choices].map(([id, name]) => ({ id, name }))
  return {
    units: named(units),
    prisons: [...new Set(rows.flatMap(({ prison }) => prison ?? []))],
    responsibles: named(responsibles),
  }
}
