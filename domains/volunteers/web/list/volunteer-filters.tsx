import { useId } from 'react'
import { type Choice, useAnswer, useTexts } from '#platform/web/index.ts'
import { policyApi } from '../../model/policy-api.ts'
import { volunteerStates } from '../../model/volunteer.ts'
import { needs, volunteersApi } from '../../model/volunteers-api.ts'
import { useVolunteerWords } from '../words.ts'
import type { useVolunteerFilter } from './use-volunteer-filter.ts'

/** Who is shown; all of it in the address. */
export function VolunteerFilters({ filter }: { filter: ReturnType<typeof useVolunteerFilter> }) {
  const { t } = useTexts()
  const { inMine, choices } = useVolunteerWords()
  const { shown, set, clear, isFiltered } = filter
  const kinds = useAnswer(policyApi.kinds, {}).data ?? []
  const { supervisors = [], units = [] } = useAnswer(volunteersApi.supervisors, {}).data ?? {}
  const people = new Map(supervisors.map(({ id, name }) => [id, name]))
  return (
    <section className="volunteers-filters no-print" aria-label={t('volunteers.filters')}>
      {units.length > 1 && (
        <Select
          label={t('volunteers.column.unit')}
          all={t('volunteers.filter.all')}
          value={shown.unit}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(unit) => set({ unit })}
        />
      )}
      <Select
        label={t('volunteers.column.state')}
        all={t('volunteers.filter.all')}
        value={shown.state}
        choices={choices(volunteerStates, 'state')}
        onChoose={(state) => set({ state })}
      />
      <Select
        label={t('volunteers.column.kinds')}
        all={t('volunteers.filter.all')}
        value={shown.kind}
        choices={kinds.map(({ id, names }) => ({ value: id, label: inMine(names) }))}
        onChoose={(kind) => set({ kind })}
      />
      <Select
        label={t('volunteers.column.supervisor')}
        all={t('volunteers.filter.anybody')}
        value={shown.supervisor}
        choices={[...people].map(([value, label]) => ({ value, label }))}
        onChoose={(supervisor) => set({ supervisor })}
      />
      <Select
        label={t('volunteers.filter.needs')}
        all={t('volunteers.filter.whatever')}
        value={shown.needs}
        choices={choices(needs, 'needs')}
        onChoose={(need) => set({ needs: need })}
      />
      {isFiltered && (
        <button type="button" className="link-button volunteers-clear" onClick={clear}>
          {t('volunteers.filter.clear')}
        </button>
      )}
    </section>
  )
}

type SelectProps = {
  label: string
  all: string
  value: string | undefined
  choices: Choice[]
  onChoose(value: string): void
}

function Select({ label, all, value = '', choices, onChoose }: SelectProps) {
  const id = useId()
  return (
    <div className="volunteers-filter">
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
