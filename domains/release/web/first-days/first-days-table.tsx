import { type Column, DataTable, useTexts } from '#platform/web/index.ts'
import type { FirstDays, FirstDaysList } from '../../model/first-days/first-days.ts'
import { useSentence } from './use-sentence.ts'

/** The same as a table. */
export function FirstDaysTable({ list }: { list: FirstDaysList }) {
  const { t, day } = useTexts()
  const sentence = useSentence()
  const columns: Column<FirstDays>[] = [
    { id: 'name', header: t('release.first-days.column.name'), text: ({ name }) => name },
    {
      id: 'day',
      header: t('release.first-days.column.day'),
      text: (one) => day(one.day, 'near'),
      sortBy: (one) => one.day,
    },
    {
      id: 'number',
      header: t('release.first-days.column.number'),
      text: ({ dayNumber }) => String(dayNumber),
      sortBy: ({ dayNumber }) => dayNumber,
      align: 'end',
    },
    {
      id: 'gate',
      header: t('release.first-days.column.gate'),
      text: ({ gate }) => t(`release.continuity.gate.${gate}`),
    },
    { id: 'next', header: t('release.first-days.column.next'), text: sentence },
    {
      id: 'contacts',
      header: t('release.first-days.column.contacts'),
      text: ({ contacts }) => contacts.map((one) => day(one, 'near')).join('; '),
    },
    {
      id: 'carrier',
      header: t('release.first-days.column.carrier'),
      text: ({ carrier }) => carrier?.name || t('release.first-days.nobody'),
    },
  ]
  return (
    <DataTable
      label={t('release.first-days.page')}
      rows={list.releases}
      columns={columns}
      rowKey={({ releaseId }) => releaseId}
      rowLink={({ releaseId }) => `/release/${releaseId}`}
      defaultSort="-day"
      empty={null}
    />
  )
}
