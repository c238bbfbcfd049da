import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { Answer, DataTable, EmptyState, Page, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { policyApi } from '../../model/policy-api.ts'
import { type VolunteerRow, volunteersApi } from '../../model/volunteers-api.ts'
import { useVolunteerWords } from '../words.ts'
import { FunnelCard } from './funnel-card.tsx'
import { filterOf, useVolunteerFilter } from './use-volunteer-filter.ts'
import { volunteerColumns } from './volunteer-columns.tsx'
import { VolunteerFilters } from './volunteer-filters.tsx'
import { Waiting } from './waiting.tsx'
import '../volunteers.css'

export default function VolunteersPage() {
  const { t } = useTexts()
  const filter = useVolunteerFilter()
  const answer = useAnswer(volunteersApi.list, filterOf(filter.shown), { keepLast: true })
  return (
    <Page title={t('volunteers.title')} subtitle={t('volunteers.text')} actions={<Begin />}>
      <Waiting />
      <FunnelCard {...(filter.shown.unit ? { unitId: filter.shown.unit } : {})} />
      <VolunteerFilters filter={filter} />
      <Answer of={answer}>{(rows) => <Table rows={rows} filter={filter} />}</Answer>
    </Page>
  )
}

function Begin() {
  const { t } = useTexts()
  const may = useMay()
  if (!may('volunteers:write')) return null
  return (
    <>
      <Button component={Link} to="/volunteers/offers" variant="default">
        {t('volunteers.offers.title')}
      </Button>
      <Button component={Link} to="/volunteers/new">
        {t('volunteers.add')}
      </Button>
    </>
  )
}

type TableProps = { rows: VolunteerRow[]; filter: ReturnType<typeof useVolunteerFilter> }

function Table({ rows, filter }: TableProps) {
  const texts = useTexts()
  const words = useVolunteerWords()
  const kinds = useAnswer(policyApi.kinds, {}).data
  const hasUnits = new Set(rows.map(({ unit }) => unit)).size > 1
  const columns = useMemo(
    () => volunteerColumns(texts, words, kinds ?? [], hasUnits),
    [texts, words, kinds, hasUnits],
  )
  return (
    <DataTable
      label={texts.t('volunteers.title')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/volunteers/${id}`}
      empty={<Nobody filter={filter} />}
    />
  )
}

function Nobody({ filter }: { filter: TableProps['filter'] }) {
  const { t } = useTexts()
  if (filter.isFiltered)
    return (
      <EmptyState title={t('volunteers.none-match')} text={t('volunteers.none-match-text')}>
        <Button variant="default" onClick={filter.clear}>
          {t('volunteers.filter.clear')}
        </Button>
      </EmptyState>
    )
  return (
    <EmptyState title={t('volunteers.none')} text={t('volunteers.none-text')}>
      <Link to="/volunteers/offers">{t('volunteers.none-share')}</Link>
    </EmptyState>
  )
}
