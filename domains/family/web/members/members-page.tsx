import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { Answer, DataTable, EmptyState, Page, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { FamilyMemberRow } from '../../model/members/family-member.ts'
import { membersApi } from '../../model/members/members-api.ts'
import { useFamilyWords } from '../words.ts'

/** Everybody of a family whom we know by name and serve. */
export default function MembersPage() {
  const { t } = useTexts()
  const may = useMay()
  const answer = useAnswer(membersApi.list, {})
  return (
    <Page
      title={t('family.relatives')}
      subtitle={t('family.relatives-text')}
      {...(may('advice:read') ? { breadcrumbs: [{ text: t('family.title'), to: '/family' }] } : {})}
      actions={
        may('family:write') && (
          <Button component={Link} to="/family/members/new">
            {t('family.add')}
          </Button>
        )
      }
    >
      <Answer of={answer}>{(rows) => <Table rows={rows} />}</Answer>
    </Page>
  )
}

function Table({ rows }: { rows: FamilyMemberRow[] }) {
  const { t, day } = useTexts()
  const { word } = useFamilyWords()
  const hasUnits = new Set(rows.map(({ unit }) => unit)).size > 1
  const columns = useMemo(
    () => [
      {
        id: 'name',
        header: t('family.field.name'),
        text: (row: FamilyMemberRow) => row.name,
        cell: (row: FamilyMemberRow) => (
          <>
            {row.name}
            {row.nameTransliterated !== row.name && (
              <span className="soft small"> {row.nameTransliterated}</span>
            )}
          </>
        ),
      },
      {
        id: 'relation',
        header: t('family.field.relation'),
        text: (row: FamilyMemberRow) => word('relation', row.relation),
      },
      { id: 'county', header: t('family.field.county'), text: (row: FamilyMemberRow) => row.county },
      {
        id: 'served',
        header: t('family.field.served-on'),
        text: (row: FamilyMemberRow) => day(row.servedOn, 'short'),
        sortBy: (row: FamilyMemberRow) => row.servedOn,
      },
      ...(hasUnits
        ? [{ id: 'unit', header: t('family.field.unit'), text: (row: FamilyMemberRow) => row.unit }]
        : []),
    ],
    [t, day, word, hasUnits],
  )
  return (
    <DataTable
      label={t('family.relatives')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/family/members/${id}`}
      empty={<EmptyState title={t('family.none')} text={t('family.none-text')} />}
    />
  )
}
