import { type Column, DataTable, useTexts } from '#platform/web/index.ts'
import type { Group } from '../../model/continuity/continuity.ts'
import { gapBands } from '../../model/continuity/gap.ts'
import { useGroupName } from './use-group-name.ts'

/** The same figures for each unit, prison or month. */
export function GroupsTable({ by, groups }: { by: 'unit' | 'prison' | 'month'; groups: Group[] }) {
  const { t, number } = useTexts()
  const nameOf = useGroupName(by)
  const figure = (value: number | null) => (value === null ? '–' : number(value))
  const columns: Column<Group>[] = [
    {
      id: 'group',
      header: t(`release.continuity.by-${by}`),
      text: nameOf,
      sortBy: ({ name }) => name,
    },
    {
      id: 'n',
      header: t('release.continuity.n'),
      text: ({ figures }) => number(figures.n),
      sortBy: ({ figures }) => figures.n,
      align: 'end',
    },
    {
      id: 'median',
      header: t('release.continuity.median'),
      text: ({ figures }) =>
        figures.median === null && figures.known > 0
          ? t('release.continuity.not-reached')
          : figure(figures.median),
      sortBy: ({ figures }) => figures.median ?? Number.POSITIVE_INFINITY,
      align: 'end',
    },
    ...gapBands.map(
      (band): Column<Group> => ({
        id: band,
        header: t(`release.continuity.band.${band}`),
        text: ({ figures }) => number(figures.bands[band]),
        sortBy: ({ figures }) => figures.bands[band],
        align: 'end',
      }),
    ),
    {
      id: 'handover',
      header: t('release.continuity.handover'),
      text: ({ figures }) => t('release.continuity.handover-of', figures.handover),
      sortBy: ({ figures }) => figures.handover.held,
    },
  ]
  return (
    <section className="gap-groups">
      <h2>{t(`release.continuity.by-${by}`)}</h2>
      <DataTable
        label={t(`release.continuity.by-${by}`)}
        rows={groups}
        columns={columns}
        rowKey={({ key }) => key ?? '–'}
        defaultSort={by === 'month' ? '-group' : '-n'}
        prefix={by}
        empty={null}
      />
    </section>
  )
}
