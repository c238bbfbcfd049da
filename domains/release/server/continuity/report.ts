import { handle } from '#platform/operations/handler.ts'
import { continuityApi } from '../../model/continuity/continuity-api.ts'
import { requireRelease } from '../gate/gate-store.ts'
import { exportContinuity } from './export.ts'
import { periodOf, reportFor } from './report-for.ts'
import { findContinuity, listContinuity } from './report-store.ts'

const showReport = handle(continuityApi.report, {
  permission: 'release:report',
  // Numbers of nobody; whom they are about is asked for, and audited, apart.
  concerns: () => null,
  run: reportFor,
})

const shownAtMost = 500

const listPeople = handle(continuityApi.people, {
  permission: 'release:report',
  concerns: (_input, list) => list?.rows.map(({ personId }) => personId) ?? null,
  async run({ tx, today: date }, { band, ...filter }) {
    const today = date.toString()
    const rows = await listContinuity(tx, periodOf(filter, today), { band, today, limit: shownAtMost + 1 })
    return { rows: rows.slice(0, shownAtMost), more: rows.length > shownAtMost }
  },
})

const showContinuity = handle(continuityApi.ofRelease, {
  permission: 'release:read',
  concerns: (_input, found) => (found as { personId?: string } | undefined)?.personId ?? null,
  async run({ tx, today: date }, { id }) {
    const today = date.toString()
    const { personId } = await requireRelease(tx, id)
    return { id, today, personId, continuity: await findContinuity(tx, id, today) }
  },
})

export const continuityHandlers = [showReport, listPeople, showContinuity, exportContinuity]
