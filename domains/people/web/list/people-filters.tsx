import { useId } from 'react'
import { DayField, type Field, useAnswer, useMe, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import { useChoices } from '../words.ts'
import { releaseWindows, type usePeopleFilter } from './use-people-filter.ts'

type Filter = ReturnType<typeof usePeopleFilter>

/** Who is shown; all of it in the address. */
export function PeopleFilters({ filter: { shown, set, clear, isFiltered } }: { filter: Filter }) {
  const { t } = useTexts()
  const me = useMe().data?.user?.id
  const { statuses } = useChoices()
  const choices = useAnswer(peopleApi.formChoices, {}).data
  const { units = [], prisons = [], colleagues = [] } = choices ?? {}
  const others = colleagues.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name }))
  const windows = releaseWindows.map((value) => ({
    value,
    label: /^\d/.test(value)
      ? t('people.filter.next-days', { count: Number(value) })
      : t(`people.filter.release.${value as 'passed'}`),
  }))
  return (
    <section className="people-filters no-print" aria-label={t('people.filters')}>
      {units.length > 1 && (
        <Select
          label={t('people.column.unit')}
          all={t('people.filter.all')}
          value={shown.unit}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(unit) => set({ unit })}
        />
      )}
      <Select
        label={t('people.filter.show')}
        all={t('people.filter.active')}
        value={shown.show}
        choices={[
          { value: 'former', label: t('people.filter.former') },
          { value: 'all', label: t('people.filter.everybody') },
        ]}
        onChoose={(show) => set({ show })}
      />
      <Select
        label={t('people.column.status')}
        all={t('people.filter.any')}
        value={shown.status}
        choices={statuses}
        onChoose={(status) => set({ status })}
      />
      <Select
        label={t('people.column.prison')}
        all={t('people.filter.all')}
        value={shown.prison}
        choices={prisons.map((prison) => ({ value: prison, label: prison }))}
        onChoose={(prison) => set({ prison })}
      />
      <Select
        label={t('people.column.responsible')}
        all={t('people.filter.anybody')}
        value={shown.responsible}
        choices={[
          ...(me ? [{ value: me, label: t('people.filter.me') }] : []),
          { value: 'nobody', label: t('people.filter.nobody') },
          ...others,
        ]}
        onChoose={(responsible) => set({ responsible })}
      />
      <Select
        label={t('people.column.release-day')}
        all={t('people.filter.any-time')}
        value={shown.release}
        choices={windows}
        onChoose={(release) => set({ release, from: '', until: '' })}
      />
      {isFiltered && (
        <button type="button" className="link-button people-filters-clear" onClick={clear}>
          {t('people.filter.clear')}
        </button>
      )}
      {shown.release === 'between' && (
        <div className="people-filter-days">
          <DayField
            field={dayInAddress('from', shown.from, (from) => set({ from }))}
            label={t('people.filter.from')}
          />
          <DayField
            field={dayInAddress('until', shown.until, (until) => set({ until }))}
            label={t('people.filter.until')}
          />
        </div>
      )}
    </section>
  )
}

const dayInAddress = (name: string, value = '', put: (day: string) => void): Field<string> => ({
  ...{ name, id: `people-filter-${name}`, value, required: true, maxLength: undefined, reasons: [] },
  set: (day) => put(day ?? ''),
  register() {},
})

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
    <div className="people-filter">
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
