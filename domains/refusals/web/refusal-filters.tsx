import { useId } from 'react'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { useAnswer, useTexts } from '#platform/web/index.ts'
import { refusalViews } from '../model/refusal.ts'
import type { useRefusalFilter } from './use-refusal-filter.ts'
import { useRefusalChoices } from './words.ts'

type Filter = ReturnType<typeof useRefusalFilter>

/** Which "no" is shown; all of it in the address. */
export function RefusalFilters({ filter: { shown, set, clear, isFiltered } }: { filter: Filter }) {
  const { t } = useTexts()
  const { deciders, reasons } = useRefusalChoices()
  const units = (useAnswer(organisationApi.units, {}).data ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  const views = refusalViews.map((value) => ({ value, label: t(`refusals.view.${value}`) }))
  return (
    <section className="refusal-filters no-print" aria-label={t('refusals.filters')}>
      <Select
        label={t('refusals.view')}
        all={t('refusals.view.all')}
        value={shown.view}
        choices={views}
        onChoose={(view) => set({ view })}
      />
      <Select
        label={t('refusals.who')}
        all={t('refusals.anybody')}
        value={shown.deciderKind}
        choices={deciders}
        onChoose={(deciderKind) => set({ deciderKind })}
      />
      <Select
        label={t('refusals.reason')}
        all={t('refusals.any-reason')}
        value={shown.reason}
        choices={reasons}
        onChoose={(reason) => set({ reason })}
      />
      {units.length > 1 && (
        <Select
          label={t('refusals.unit')}
          all={t('refusals.all-units')}
          value={shown.unitId}
          choices={units}
          onChoose={(unitId) => set({ unitId })}
        />
      )}
      {isFiltered && (
        <button type="button" className="link-button refusal-filters-clear" onClick={clear}>
          {t('refusals.clear')}
        </button>
      )}
    </section>
  )
}

type SelectProps = {
  label: string
  all: string
  value: string | undefined
  choices: { value: string; label: string }[]
  onChoose(value: string): void
}

function Select({ label, all, value = '', choices, onChoose }: SelectProps) {
  const id = useId()
  return (
    <div className="refusal-filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        data-on={value !== ''}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
