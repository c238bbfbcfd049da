import { houseValues } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { careApi } from '../../model/care-api.ts'
import { fullTimeYears, type HoursReport } from '../../model/care-hours.ts'
import { requireVolunteer } from '../volunteer-store.ts'
import { deleteHours, insertHours, requireHours, sumHoursOfUnits } from './hours-store.ts'

type Span = { from: string; until: string }

async function reportHours({ tx }: Pick<Context, 'tx'>, { from, until }: Span): Promise<HoursReport> {
  if (until < from) refuse({ code: 'hours-until-before-from', field: 'until' })
  const byUnit = Map.groupBy(await sumHoursOfUnits(tx, { from, until }), ({ unitId }) => unitId)
  const units: HoursReport['units'] = []
  for (const [unitId, rows] of byUnit) {
    const divisor = await houseValues(tx, ['full-time-year'], { unitId, day: until })
    const fullTimeYear = divisor['full-time-year']
    const minutes = rows.reduce((sum, row) => sum + row.minutes, 0)
    units.push({
      ...{ unitId, unit: rows[0]!.unit, minutes, fullTimeYear },
      travelMinutes: rows.reduce((sum, row) => sum + row.travelMinutes, 0),
      fullTimeYears: fullTimeYears({ minutes }, fullTimeYear),
      volunteers: rows.map(({ id, name, minutes, travelMinutes }) => ({ id, name, minutes, travelMinutes })),
    })
  }
  return { from, until, units }
}

const showHours = handle(careApi.hours, {
  permission: 'volunteers:read',
  concerns: () => null,
  run: reportHours,
})

const exportHours = handle(careApi.exportHours, {
  permission: 'volunteers:read',
  concerns: () => null,
  async run(context, { format: wanted, ...span }) {
    const { language } = context.actor
    const report = await reportHours(context, span)
    const columns = (['unit', 'volunteer', 'hours', 'travel'] as const).map((name) => ({
      ...{ header: format(language, `care.hours.column.${name}`), width: name === 'volunteer' ? 30 : 18 },
    }))
    const name = format(language, 'care.hours.file', span)
    const rows = [...linesOf(report), ...definitionOf(report, language)]
    return wanted === 'csv'
      ? {
          name: `${name}.csv`,
          type: 'text/csv; charset=utf-8',
          bytes: writeCsv({ columns, rows, language }),
        }
      : { name: `${name}.xlsx`, bytes: await writeXlsx({ sheetName: name, columns, rows }) }
  },
})

const hoursOf = (minutes: number) => Math.round((minutes / 60) * 100) / 100

const linesOf = ({ units }: HoursReport) =>
  units.flatMap(({ unit, volunteers }) =>
    volunteers.map(({ name, minutes, travelMinutes }) => [
      ...[unit, name, hoursOf(minutes), hoursOf(travelMinutes)],
    ]),
  )

/** The number never travels without what it means. */
const definitionOf = ({ units }: HoursReport, language: Language) =>
  units.map(({ unit, fullTimeYear, fullTimeYears, minutes, travelMinutes }) => [
    unit,
    format(language, 'care.hours.definition', { years: fullTimeYears, hours: fullTimeYear }),
    hoursOf(minutes),
    hoursOf(travelMinutes),
  ])

const writeHours = handle(careApi.writeHours, {
  permission: 'volunteers:write',
  concerns: ({ volunteerId }) => volunteerId,
  async run({ tx, today }, hours) {
    await requireVolunteer(tx, hours.volunteerId)
    refuseIfAny(hours.day > today.toString() ? [{ code: 'hours-in-future', field: 'day' }] : [])
    return insertHours(tx, hours)
  },
  again: ({ tx }, _input, id) => requireHours(tx, id),
})

const takeBackHours = handle(careApi.takeBackHours, {
  permission: 'volunteers:write',
  concerns: () => null,
  async run({ tx }, { id }) {
    const { source } = await requireHours(tx, id)
    if (source !== 'hand') return notFound()
    await deleteHours(tx, id)
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const hoursHandlers = [showHours, exportHours, writeHours, takeBackHours]
