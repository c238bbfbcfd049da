import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Chip,
  type Column,
  DataTable,
  EmptyState,
  Notice,
  Page,
  type Texts,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { directoryApi, type PartnerRow } from '../../model/directory/directory-api.ts'
import { DirectoryFilters } from './directory-filters.tsx'
import { DirectoryPicture } from './directory-picture.tsx'
import { filterOf, useDirectoryFilter } from './use-directory-filter.ts'
import './directory.css'

/** Every organisation around the centre: who helps with what, where, and who is open now. */
export default function PartnersPage() {
  const { t } = useTexts()
  const may = useMay()
  const filter = useDirectoryFilter()
  const overview = useAnswer(directoryApi.overview, {})
  const found = useAnswer(directoryApi.search, filterOf(filter.shown), { keepLast: true })
  return (
    <Page
      title={t('partners.title')}
      subtitle={t('partners.subtitle')}
      actions={
        may('partners:write') && (
          <>
            <Button component={Link} to="/partners/exchange" variant="default">
              {t('partners.exchange')}
            </Button>
            <Button component={Link} to="/partners/new">
              {t('partners.add')}
            </Button>
          </>
        )
      }
    >
      {overview.data && overview.data.kinds.length > 0 && (
        <DirectoryPicture
          overview={overview.data}
          chosen={filter.shown.lifeArea}
          onChoose={(lifeArea) => filter.set({ lifeArea })}
        />
      )}
      <DirectoryFilters filter={filter} overview={overview.data} />
      <Answer of={found}>
        {({ rows, total }) => (
          <>
            {total > rows.length && (
              <Notice>
                <p>{t('partners.only-first', { shown: rows.length, total })}</p>
              </Notice>
            )}
            <Directory rows={rows} filter={filter} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Directory({ rows, filter }: { rows: PartnerRow[]; filter: ReturnType<typeof useDirectoryFilter> }) {
  const texts = useTexts()
  const { t } = texts
  const columns = useMemo(() => columnsIn(texts), [texts])
  const empty = filter.isFiltered ? (
    <EmptyState title={t('partners.none-match')} text={t('partners.none-match-text')}>
      <Button variant="default" onClick={filter.clear}>
        {t('partners.clear')}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState title={t('partners.none')} text={t('partners.none-text')} />
  )
  return (
    <DataTable
      label={t('partners.title')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/partners/${id}`}
      empty={empty}
    />
  )
}

function columnsIn(texts: Texts): Column<PartnerRow>[] {
  const { t, day } = texts
  const openText = ({ open }: PartnerRow) =>
    open === null ? t('partners.hours-unknown') : t(open ? 'partners.open' : 'partners.closed')
  const agreedText = ({ agreed, agreedUntil }: PartnerRow) => {
    if (!agreed) return ''
    return agreedUntil ? t('partners.agreed-until', { day: day(agreedUntil, 'short') }) : t('partners.agreed')
  }
  return [
    {
      id: 'name',
      header: t('partners.name'),
      text: ({ name, otherName }) => [name, otherName].filter(Boolean).join(' · '),
      cell: ({ name, otherName }) => (
        <>
          {name}
          {otherName && <span className="soft small directory-other">{otherName}</span>}
        </>
      ),
    },
    { id: 'kind', header: t('partners.kind'), text: ({ kind }) => t(`partners.kind.${kind}`) },
    { id: 'where', header: t('partners.where'), text: ({ towns }) => towns.join(', ') },
    { id: 'what', header: t('partners.services'), text: ({ services }) => services.join(', ') },
    {
      id: 'open',
      header: t('partners.open-now'),
      text: openText,
      cell: (row) => (row.open ? <Chip tone="moss">{openText(row)}</Chip> : openText(row)),
    },
    {
      id: 'agreed',
      header: t('partners.agreement'),
      text: agreedText,
      sortBy: ({ agreed, agreedUntil }) => (agreed ? (agreedUntil ?? '9999') : null),
    },
    { id: 'phone', header: t('partners.phone'), text: ({ phone }) => phone ?? '', hidden: true },
  ]
}
