import { Chip, type Column, type Texts } from '#platform/web/index.ts'
import type { RelationKind } from '../../model/kind.ts'
import type { VolunteerRow } from '../../model/volunteers-api.ts'
import { toneOfState, type useVolunteerWords } from '../words.ts'

type Words = ReturnType<typeof useVolunteerWords>

/** The list's columns, in the reader's words. */
export function volunteerColumns(
  { t, day, list }: Texts,
  words: Words,
  kinds: RelationKind[],
  hasUnits: boolean,
): Column<VolunteerRow>[] {
  const nameOf = new Map(kinds.map(({ id, names }) => [id, words.inMine(names)]))
  const kindsOf = ({ roles }: VolunteerRow) =>
    list(
      roles
        .filter(({ state }) => state !== 'ended' && state !== 'refused')
        .map(({ kindId }) => nameOf.get(kindId) ?? ''),
    )
  const missingOf = ({ missing }: VolunteerRow) => list(missing.map(words.requirement))
  const soonOf = ({ soon }: VolunteerRow) =>
    soon
      .map((one) => [words.requirement(one), one.until && day(one.until, 'short')].filter(Boolean).join(' '))
      .join(', ')
  return [
    {
      id: 'name',
      header: t('volunteers.column.name'),
      // Both scripts, so that the filter finds a name however it is typed.
      text: ({ name, nameTransliterated }) =>
        name === nameTransliterated ? name : `${name} · ${nameTransliterated}`,
      cell: ({ name }) => name,
    },
    {
      id: 'state',
      header: t('volunteers.column.state'),
      text: ({ state }) => words.state(state),
      cell: ({ state }) => (
        <span className="volunteers-state">
          <Chip tone={toneOfState[state]}>{words.state(state)}</Chip>
        </span>
      ),
    },
    {
      id: 'since',
      header: t('volunteers.column.since'),
      text: ({ stateSince }) => day(stateSince, 'short'),
      sortBy: ({ stateSince }) => stateSince,
      hidden: true,
    },
    { id: 'kinds', header: t('volunteers.column.kinds'), text: kindsOf },
    {
      id: 'supervisor',
      header: t('volunteers.column.supervisor'),
      text: ({ supervisor }) => supervisor ?? t('volunteers.nobody'),
      cell: (row) => <Supervisor row={row} t={t} />,
    },
    {
      id: 'missing',
      header: t('volunteers.column.missing'),
      text: (row) => missingOf(row),
      cell: (row) => row.missing.length > 0 && <span className="volunteers-missing">{missingOf(row)}</span>,
      sortBy: ({ missing }) => missing.length,
    },
    {
      id: 'soon',
      header: t('volunteers.column.soon'),
      text: (row) => soonOf(row),
      cell: (row) => row.soon.length > 0 && <span className="soft">{soonOf(row)}</span>,
      sortBy: ({ soon }) => soon[0]?.until ?? null,
    },
    { id: 'unit', header: t('volunteers.column.unit'), text: ({ unit }) => unit, hidden: !hasUnits },
  ]
}

function Supervisor({ row: { supervisor, supervision, state }, t }: { row: VolunteerRow; t: Texts['t'] }) {
  const isNeeded = state === 'active' || state === 'paused'
  if (isNeeded && supervision.nobodyBecause !== null)
    return <Chip tone="beacon">{t(supervisor ? 'volunteers.nobody-today' : 'volunteers.nobody')}</Chip>
  if (!supervisor) return <span className="soft">{t('volunteers.nobody')}</span>
  return (
    <>
      {supervisor}
      {supervision.standsInFor && (
        <span className="soft volunteers-deputy">
          {t('volunteers.deputy', { name: supervision.name ?? '' })}
        </span>
      )}
    </>
  )
}
