import { useId } from 'react'
import { useTexts } from '#platform/web/index.ts'
import type { DirectoryOverview } from '../../model/directory/directory-api.ts'
import type { InAddress, useDirectoryFilter } from './use-directory-filter.ts'
import { kindChoices, lifeAreaText } from './words.ts'

type FiltersProps = { filter: ReturnType<typeof useDirectoryFilter>; overview: DirectoryOverview | undefined }

/** By name in either script, by kind, place, area of life, and who is open at this minute. */
export function DirectoryFilters({ filter: { shown, set }, overview }: FiltersProps) {
  const texts = useTexts()
  const { t, compare } = texts
  const id = useId()
  const kinds = kindChoices(texts).filter(({ value }) => overview?.kinds.some(({ kind }) => kind === value))
  const areas = [...(overview?.areas ?? [])].sort(compare).map((value) => ({ value, label: value }))
  const help = (overview?.lifeAreas ?? [])
    .map(({ lifeArea }) => ({ value: lifeArea, label: lifeAreaText(texts, lifeArea) }))
    .sort((a, b) => compare(a.label, b.label))
  const choose = (name: keyof InAddress) => (value: string) => set({ [name]: value })
  return (
    <search className="directory-filters">
      <div className="directory-filter directory-text">
        <label htmlFor={`${id}-text`}>{t('partners.search')}</label>
        <input
          id={`${id}-text`}
          className="input"
          type="search"
          placeholder={t('partners.search-hint')}
          value={shown.text ?? ''}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </div>
      <Choice label={t('partners.kind')} value={shown.kind} choices={kinds} onChoose={choose('kind')} />
      <Choice label={t('partners.area')} value={shown.area} choices={areas} onChoose={choose('area')} />
      <Choice
        label={t('partners.helps-with')}
        value={shown.lifeArea}
        choices={help}
        onChoose={choose('lifeArea')}
      />
      <div className="directory-ticks">
        <Tick label={t('partners.open-now')} on={shown.openNow === 'yes'} onSet={choose('openNow')} />
        <Tick label={t('partners.retired')} on={shown.retired === 'yes'} onSet={choose('retired')} />
      </div>
    </search>
  )
}

type ChoiceProps = {
  label: string
  value: string | undefined
  choices: { value: string; label: string }[]
  onChoose(value: string): void
}

function Choice({ label, value = '', choices, onChoose }: ChoiceProps) {
  const { t } = useTexts()
  const id = useId()
  return (
    <div className="directory-filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        data-on={value !== ''}
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{t('partners.all')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Tick({ label, on, onSet }: { label: string; on: boolean; onSet(value: string): void }) {
  return (
    <label className="directory-tick">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onSet(event.currentTarget.checked ? 'yes' : '')}
      />
      {label}
    </label>
  )
}
