import { organisationApi } from '#domains/organisation/model/index.ts'
import { Notice, useAnswer, useTexts } from '#platform/web/index.ts'
import { releaseWarnings } from '../../../model/release-warnings.ts'
import type { PersonStatus } from '../../../model/status.ts'
import { todayHere } from '../../words.ts'

type DayWarningsProps = { day: string; unitId: string; status: PersonStatus | null }

/** What the calendar says about a day that has just been typed: a Friday, a holiday, a closing day of the person's unit. */
export function DayWarnings({ day, unitId, status }: DayWarningsProps) {
  const { t, list, language } = useTexts()
  const today = todayHere()
  const dayAfter = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  const closed = useAnswer(
    organisationApi.holidays,
    { from: day, until: dayAfter, language },
    { when: day >= today },
  )
  if (day < today) return null
  const holidays = (closed.data ?? []).filter((one) => one.unitId === null || one.unitId === unitId)
  const warnings = releaseWarnings({ day }, { today, holidays, status, lastSeenDay: undefined })
  // Of a holiday it is not said besides that the next day is one too.
  const told = warnings.flatMap((one) =>
    one === 'moved-since-seen' || (one === 'eve-of-holiday' && warnings.includes('holiday')) ? [] : [one],
  )
  if (told.length === 0) return null
  const named = (asked: string) => holidays.find((holiday) => holiday.day === asked)?.name
  const holiday = named(day) ?? named(dayAfter) ?? ''
  return (
    <Notice tone="lamp">
      <p>
        {t('people.date-warning', {
          words: list(told.map((one) => t(`people.because.${one}`, { holiday }))),
        })}
      </p>
    </Notice>
  )
}
