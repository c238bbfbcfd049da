import { useId, useState } from 'react'
import { useTexts } from '#platform/web/index.ts'
import type { ReleaseBoard } from '../model/board.ts'
import { groupings } from '../model/grouping.ts'
import { Segments } from './segments.tsx'
import { type BoardViewState, horizonsInDays } from './use-board-view.ts'

type Choice = { id: string; name: string }

/** Who is shown, how far ahead, and in which order; all of it in the address. */
export function BoardFilters({ board, state }: { board: ReleaseBoard; state: BoardViewState }) {
  const { t, compare } = useTexts()
  // Folded away where the people themselves would not fit on the screen beside it.
  const [isOpen, setOpen] = useState(() => matchMedia('(min-width: 40.01rem)').matches)
  const { view } = state
  const { units, prisons, responsibles } = board.choices
  const byName = (choices: Choice[]) => choices.toSorted((a, b) => compare(a.name, b.name))
  const days = [...new Set([...horizonsInDays, view.filter.days])].sort((a, b) => a - b)
  return (
    <details
      className="board-filters no-print"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {t('release.filters')}
        <span className="soft">
          {' · '}
          {[t(`release.by.${view.by}`), t('release.days', { days: view.filter.days })].join(', ')}
        </span>
      </summary>
      <div className="board-filter-row">
        <Segments
          label={t('release.filter.by')}
          value={view.by}
          choices={groupings.map((value) => ({ value, label: t(`release.by.${value}`) }))}
          onChoose={state.chooseBy}
        />
        <Segments
          label={t('release.filter.days')}
          value={String(view.filter.days)}
          choices={days.map((each) => ({ value: String(each), label: t('release.days', { days: each }) }))}
          onChoose={(value) => state.chooseDays(Number(value))}
        />
      </div>
      <div className="board-filter-row">
        {(units.length > 1 || view.filter.unitId) && (
          <Select
            label={t('release.filter.unit')}
            all={t('release.filter.all')}
            value={view.filter.unitId}
            choices={byName(units)}
            onChoose={(value) => state.choose('unitId', value)}
          />
        )}
        <Select
          label={t('release.filter.prison')}
          all={t('release.filter.all')}
          value={view.filter.prison}
          choices={byName(prisons.map((name) => ({ id: name, name })))}
          onChoose={(value) => state.choose('prison', value)}
        />
        <Select
          label={t('release.filter.responsible')}
          all={t('release.filter.everybody')}
          value={view.filter.responsible}
          choices={[{ id: 'nobody', name: t('release.nobody') }, ...byName(responsibles)]}
          onChoose={(value) => state.choose('responsible', value)}
        />
        <label className="check board-filter-check">
          <input
            type="checkbox"
            checked={view.onlyWarned}
            onChange={(event) => state.chooseOnlyWarned(event.currentTarget.checked)}
          />
          <span>{t('release.filter.warned')}</span>
        </label>
        {view.isFiltered && (
          <button type="button" className="link-button board-filter-check" onClick={state.clear}>
            {t('release.filter.clear')}
          </button>
        )}
      </div>
    </details>
  )
}

type SelectProps = {
  label: string
  all: string
  value: string | undefined
  choices: Choice[]
  onChoose(value: string): void
}

function Select({ label, all, value, choices, onChoose }: SelectProps) {
  const id = useId()
  return (
    <div className="board-select">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {choices.map(({ id: choice, name }) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
