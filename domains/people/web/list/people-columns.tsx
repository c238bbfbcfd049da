import { Chip, type Column, type Texts } from '#platform/web/index.ts'
import type { PersonRow } from '../../model/person.ts'
import { awaitsRelease } from '../../model/status.ts'
import { daysBetween, releaseWords, todayHere } from '../words.ts'

/** The list's columns, in the reader's words. */
export function peopleColumns(texts: Texts, hasUnits: boolean): Column<PersonRow>[] {
  const { t } = texts
  const statusOf = ({ status }: PersonRow) => (status ? t(`people.status.${status}`) : '')
  const columns: Column<PersonRow>[] = [
    {
      id: 'name',
      header: t('people.column.name'),
      // Both scripts, so that the filter finds a name however it is typed.
      text: ({ name, nameTransliterated }) =>
        name === nameTransliterated ? name : `${name} · ${nameTransliterated}`,
      cell: ({ name }) => name,
    },
    {
      id: 'other-script',
      header: t('people.column.name-transliterated'),
      text: ({ nameTransliterated }) => nameTransliterated,
      hidden: true,
    },
    { id: 'status', header: t('people.column.status'), text: statusOf },
    { id: 'place', header: t('people.column.prison'), text: ({ place }) => place ?? '' },
    {
      id: 'release',
      header: t('people.column.release-day'),
      text: (row) => releaseWords(row, texts),
      // An empty cell is left out where each row is a card.
      cell: (row) => releaseWords(row, texts) && <Release row={row} texts={texts} />,
      sortBy: ({ releaseDay }) => releaseDay,
    },
    {
      id: 'kind',
      header: t('people.column.release-kind'),
      text: ({ releaseKind }) => (releaseKind ? t(`people.release-kind.${releaseKind}`) : ''),
    },
    {
      id: 'certainty',
      header: t('people.column.release-certainty'),
      text: ({ releaseCertainty }) => (releaseCertainty ? t(`people.certainty.${releaseCertainty}`) : ''),
      hidden: true,
    },
    {
      id: 'responsible',
      header: t('people.column.responsible'),
      text: ({ responsible }) => responsible ?? t('people.filter.nobody'),
      cell: ({ responsible }) => responsible ?? <Chip tone="lamp">{t('people.filter.nobody')}</Chip>,
    },
    { id: 'unit', header: t('people.column.unit'), text: ({ unit }) => unit, hidden: !hasUnits },
  ]
  return columns
}

function Release({ row, texts }: { row: PersonRow; texts: Texts }) {
  const words = releaseWords(row, texts)
  if (!row.releaseDay) return <span className="soft">{words}</span>
  const days = daysBetween(todayHere(), row.releaseDay)
  if (row.status && !awaitsRelease(row.status)) return <span className="num soft people-day">{words}</span>
  return (
    <>
      <span className="num people-day">{words}</span>
      {days < 0 && <Chip tone="lamp">{texts.t('people.passed')}</Chip>}
      {days >= 0 && days <= 30 && (
        <span className="soft small people-soon"> {texts.t('people.in-days', { count: days })}</span>
      )}
    </>
  )
}
