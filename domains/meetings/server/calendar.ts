import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { type CalendarLine, icsOf } from './ics.ts'
import './tables.ts'

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

const findAddress = (tx: Tx) =>
  tx
    .selectFrom('calendarAddresses')
    .select(['id', 'madeAt'])
    .where('revokedAt', 'is', null)
    .executeTakeFirst()

const showCalendarAddress = handle(meetingsApi.calendarAddress, {
  permission: 'signed-in',
  concerns: () => null,
  run: async ({ tx }) => ({ madeAt: (await findAddress(tx))?.madeAt ?? null }),
})

const revoke = (tx: Tx, at: string) =>
  tx.updateTable('calendarAddresses').set({ revokedAt: at }).where('revokedAt', 'is', null).execute()

/** Shown once, never kept: whoever loses it makes another, and the one before opens nothing from then on. */
const makeCalendarAddress = handle(meetingsApi.makeCalendarAddress, {
  permission: 'signed-in',
  concerns: () => null,
  async run({ tx, actor, now, site }) {
    const secret = randomBytes(32).toString('base64url')
    await revoke(tx, now.toString())
    const made = await tx
      .insertInto('calendarAddresses')
      .values({ userId: actor.userId, secretHash: hashOf(secret), madeAt: now.toString() })
      .returning(['id', 'madeAt'])
      .executeTakeFirstOrThrow()
    return { ...made, address: `${site.url}/api/calendar/${secret}.ics` }
  },
  again: async ({ tx }) => ({ ...((await findAddress(tx)) ?? notFound()), address: null }),
})

const revokeCalendarAddress = handle(meetingsApi.revokeCalendarAddress, {
  permission: 'signed-in',
  concerns: () => null,
  async run({ tx, now }) {
    await revoke(tx, now.toString())
    return null
  },
})

const daysBack = 14
const daysAhead = 120

/** Asked by calendar programs with nothing but the address. */
const giveCalendar = handle(meetingsApi.calendar, {
  permission: 'anyone',
  concerns: () => null,
  async run({ tx, now, today, site }, { file }): Promise<FileAnswer> {
    const hash = hashOf(file.slice(0, -'.ics'.length))
    const [from, until] = [today.subtract({ days: daysBack }), today.add({ days: daysAhead })]
    const { rows } = await sql<
      CalendarLine | { id: null }
    >`select * from calendar_behind(${hash}, ${from.toString()}, ${until.toString()})`.execute(tx)
    const lines = rows.filter((row): row is CalendarLine => row.id !== null)
    if (rows.length === 0) notFound()
    const ics = icsOf(lines, now, new URL(site.url).host)
    return { name: 'landfall.ics', bytes: Buffer.from(ics, 'utf8') }
  },
})

export const calendarHandlers = [
  showCalendarAddress,
  makeCalendarAddress,
  revokeCalendarAddress,
  giveCalendar,
]
