import { Button } from '@mantine/core'
import { Card, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { FiledPlace, FiledStatus, PersonFile } from '../../model/person-file.ts'
import type { FiledTransfer } from '../../model/transfer.ts'
import { useDialog } from './dialogs/use-dialog.ts'

/** Status and places with their beginnings, the latest first. */
export function HistoryCard({ person: { statuses, places, transfers } }: { person: PersonFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { open } = useDialog()
  const entries = [
    ...statuses.map((status) => ({ ...status, row: <StatusRow key={status.id} status={status} /> })),
    ...places.map((place) => ({ ...place, row: <PlaceRow key={place.id} place={place} /> })),
    ...transfers.map((one) => ({ ...one, from: one.day, row: <TransferRow key={one.id} transfer={one} /> })),
  ].sort((a, b) => (`${a.from} ${a.recordedAt}` > `${b.from} ${b.recordedAt}` ? -1 : 1))
  const [latest, earlier] = [entries.slice(0, 4), entries.slice(4)]
  return (
    <Card title={t('people.history')}>
      {entries.length === 0 && <p className="soft">{t('people.history-none')}</p>}
      <Rows label={t('people.history')}>{latest.map(({ row }) => row)}</Rows>
      {earlier.length > 0 && (
        <details className="people-earlier">
          <summary>{t('people.history-earlier', { count: earlier.length })}</summary>
          <Rows label={t('people.history-earlier', { count: earlier.length })}>
            {earlier.map(({ row }) => row)}
          </Rows>
        </details>
      )}
      {may('people:write') && (
        <div className="person-buttons">
          <Button variant="default" size="sm" onClick={() => open('move')}>
            {t('people.do.move')}
          </Button>
          <Button variant="default" size="sm" onClick={() => open('status')}>
            {t('people.do.status')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function StatusRow({ status }: { status: FiledStatus }) {
  const { t, day } = useTexts()
  const detail = [t(`people.source.${status.source}`), status.saidBy, enteredBy(status, t)]
  return (
    <Row
      detail={
        <>
          <span className="small">{detail.filter(Boolean).join(' · ')}</span>
          {status.note && <q className="person-quote">{status.note}</q>}
        </>
      }
      aside={<span className="soft num">{day(status.from, 'short')}</span>}
    >
      {t(`people.status.${status.status}`)}
    </Row>
  )
}

function PlaceRow({ place }: { place: FiledPlace }) {
  const { t, day } = useTexts()
  const until = place.until ? t('people.until', { day: day(place.until, 'short') }) : ''
  return (
    <Row
      detail={
        <span className="small">
          {[t(`people.source.${place.source}`), until, enteredBy(place, t)].filter(Boolean).join(' · ')}
        </span>
      }
      aside={<span className="soft num">{day(place.from, 'short')}</span>}
    >
      {[place.prison, place.wing && t('people.wing', { wing: place.wing })].filter(Boolean).join(', ')}
    </Row>
  )
}

function TransferRow({ transfer }: { transfer: FiledTransfer }) {
  const { t, day } = useTexts()
  const { from, to, reason } = transfer
  return (
    <Row
      detail={
        <>
          <span className="small">{enteredBy(transfer, t)}</span>
          <q className="person-quote">{reason}</q>
        </>
      }
      aside={<span className="soft num">{day(transfer.day, 'short')}</span>}
    >
      {t('people.transferred-from', { from, to })}
    </Row>
  )
}

const enteredBy = ({ recordedBy }: { recordedBy: string | null }, t: ReturnType<typeof useTexts>['t']) =>
  recordedBy ? t('people.entered-by', { name: recordedBy }) : ''
