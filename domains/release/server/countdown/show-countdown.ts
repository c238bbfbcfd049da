import { daysOff } from '#domains/organisation/server/index.ts'
import { releaseWarnings } from '#domains/people/model/index.ts'
import { recordsOf, requirePerson } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { Countdown } from '../../model/countdown/countdown.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { listItems, readsHealth } from './item-store.ts'
import { listMoves } from './move-store.ts'
import { listReleasesOf, type ReleaseRecord, releaseOf, requireRelease } from './release-store.ts'

export const showCountdown = handle(countdownApi.countdown, {
  permission: 'release:read',
  concerns: (_input, countdown) => countdown?.person.id ?? null,
  async run(context, { id, language = context.actor.language }): Promise<Countdown> {
    const { tx } = context
    const today = context.today.toString()
    const record = await requireRelease(tx, id)
    const items = await listItems(tx, id, language, today)
    return {
      ...{ today, release: releaseOf(record), person: record.person },
      ...{ day: record.counted, kind: record.kind, certainty: record.certainty },
      unknownBecause: record.unknownBecause,
      ...(await warningsOf(context, record, language)),
      readsHealth: await readsHealth(tx, record.personId, 'read'),
      items,
      moves: await listMoves(context, record, { items, language }),
    }
  },
})

/** What deserves a second look about a day that is still ahead. */
async function warningsOf(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  { state, counted: day, unitId, person }: ReleaseRecord,
  language: Language,
): Promise<Pick<Countdown, 'warnings' | 'holiday'>> {
  if (state !== 'ahead' || day === null) return { warnings: [], holiday: null }
  const dayAfter = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  const closed = await daysOff(tx, { from: day, until: dayAfter, language })
  const holidays = closed.filter((off) => off.unitId === null || off.unitId === unitId)
  const warnings = releaseWarnings(
    { day },
    { today: today.toString(), holidays, status: person.status, lastSeenDay: undefined },
  )
  const named = (asked: string) => holidays.find((off) => off.day === asked)?.name ?? null
  return { warnings, holiday: warnings.includes('holiday') ? named(day) : named(dayAfter) }
}

export const showReleasesOfPerson = handle(countdownApi.ofPerson, {
  permission: 'release:read',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, { personId }) {
    await requirePerson(tx, personId)
    const day = today.toString()
    return { today: day, releases: await listReleasesOf(tx, await recordsOf(tx, personId), day) }
  },
})
