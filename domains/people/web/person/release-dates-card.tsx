import { Button } from '@mantine/core'
import { Card, Chip, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { FiledReleaseDate, PersonFile } from '../../model/person-file.ts'
import { band, isFromTimeBefore } from '../../model/release-dates.ts'
import { awaitsRelease, backInCustodySince } from '../../model/status.ts'
import { whyCurrent } from '../../model/why-current.ts'
import { todayHere } from '../words.ts'
import { useDialog } from './dialogs/use-dialog.ts'

/** Every date anybody has stated: the current one with the reason why it is, then the others, then what was replaced. */
export function ReleaseDatesCard({ person }: { person: PersonFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { open } = useDialog()
  const { releaseDate: current, releaseDates, status } = person
  // While a release is awaited, the button stands at the top of the page.
  const isAwaited = status === null || awaitsRelease(status.status)
  const standing = releaseDates.filter((date) => !date.withdrawn && date.supersededBy === null)
  const ordered = standing.toSorted((a, b) => Number(b.id === current?.id) - Number(a.id === current?.id))
  const past = releaseDates.filter((date) => date.withdrawn || date.supersededBy !== null)
  return (
    <Card
      title={t('people.release-dates')}
      aside={
        may('people:write') &&
        !isAwaited && (
          <Button variant="default" size="sm" onClick={() => open('date')}>
            {t('people.do.date')}
          </Button>
        )
      }
    >
      {ordered.length === 0 && <p className="soft">{t('people.release-dates-none')}</p>}
      <Rows label={t('people.release-dates')}>
        {ordered.map((date) => (
          <DateRow key={date.id} date={date} person={person} />
        ))}
      </Rows>
      {past.length > 0 && (
        <details className="people-earlier">
          <summary>{t('people.release-dates-earlier', { count: past.length })}</summary>
          <Rows label={t('people.release-dates-earlier', { count: past.length })}>
            {past.map((date) => (
              <DateRow key={date.id} date={date} person={person} />
            ))}
          </Rows>
        </details>
      )}
    </Card>
  )
}

function DateRow({ date, person }: { date: FiledReleaseDate; person: PersonFile }) {
  const { t, day } = useTexts()
  const may = useMay()
  const { open } = useDialog()
  const isCurrent = date.id === person.releaseDate?.id
  const backSince = backInCustodySince(person.statuses, todayHere())
  const counts = !date.withdrawn && date.supersededBy === null
  const why = isCurrent ? (
    <Why person={person} backSince={backSince} />
  ) : (
    counts && backSince && isFromTimeBefore(date, backSince) && <TimeBefore backSince={backSince} />
  )
  const kind = t(`people.release-kind.${date.kind}`)
  const when = date.day
    ? day(date.day, 'weekday')
    : t('people.unknown-because', { why: t(`people.release-unknown.${date.unknownBecause ?? 'other'}`) })
  return (
    <Row
      detail={<DateDetail date={date} why={why} />}
      aside={
        <>
          {date.withdrawn && <Chip>{t('people.withdrawn')}</Chip>}
          {!date.withdrawn && date.supersededBy !== null && <Chip>{t('people.replaced')}</Chip>}
          {!date.withdrawn && may('people:write') && (
            <button
              type="button"
              className="link-button small"
              aria-label={t('people.do.withdraw-of', { kind, when })}
              onClick={() => open('withdraw', date.id)}
            >
              {t('people.do.withdraw')}
            </button>
          )}
        </>
      }
    >
      {kind}: {isCurrent ? <b>{when}</b> : when}
    </Row>
  )
}

function TimeBefore({ backSince }: { backSince: string }) {
  const { t, day } = useTexts()
  return <span className="person-why">{t('people.from-time-before', { day: day(backSince, 'short') })}</span>
}

function Why({ person, backSince }: { person: PersonFile; backSince: string | null }) {
  const { t } = useTexts()
  const why = whyCurrent(
    person.releaseDates.filter((date) => !date.withdrawn),
    backSince,
  )
  if (!why) return null
  const kindOf = (kind: FiledReleaseDate['kind']) => t(`people.release-kind.${kind}`)
  return (
    <span className="person-why">
      <span aria-hidden>● </span>
      {t(`people.why-current.${why.because}`, {
        kind: 'kind' in why ? kindOf(why.kind) : '',
        before: 'before' in why ? kindOf(why.before) : '',
      })}
    </span>
  )
}

function DateDetail({ date, why }: { date: FiledReleaseDate; why: React.ReactNode }) {
  const { t, day } = useTexts()
  const range = date.certainty === 'certain' ? null : band(date)
  const between =
    range?.stated && range.earliest && range.latest
      ? t('people.between', { earliest: day(range.earliest, 'short'), latest: day(range.latest, 'short') })
      : ''
  const said = t('people.said-on', {
    source: t(`people.source.${date.source}`),
    day: day(date.statedOn, 'short'),
  })
  const parts = [
    t(`people.certainty.${date.certainty}`),
    between,
    said,
    date.unplanned ? t('people.unplanned') : '',
  ]
  return (
    <>
      {why}
      <span className="small">{parts.filter(Boolean).join(' · ')}</span>
      {date.why && <q className="person-quote">{date.why}</q>}
      {date.withdrawn?.why && <q className="person-quote">{date.withdrawn.why}</q>}
    </>
  )
}
