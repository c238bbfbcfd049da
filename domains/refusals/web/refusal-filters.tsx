import { organisationApi } from '#domains/organisation/model/index.ts'
import { useAnswer, useTexts } from '#platform/web/index.ts'
import { refusalViews } from '../model/refusal.ts'
import { FilterSelect } from './filter-select.tsx'
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
      <FilterSelect
        label={t('refusals.view')}
        all={t('refusals.view.all')}
        value={shown.view}
        choices={views}
        onChoose={(view) => set({ view })}
      />
      <FilterSelect
        label={t('refusals.who')}
        all={t('refusals.anybody')}
        value={shown.deciderKind}
        choices={deciders}
        onChoose={(deciderKind) => set({ deciderKind })}
      />
      <FilterSelect
        label={t('refusals.reason')}
        all={t('refusals.any-reason')}
        value={shown.reason}
        choices={reasons}
        onChoose={(reason) => set({ reason })}
      />
      {units.length > 1 && (
        <FilterSelect
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
