import { type ReactNode, useId } from 'react'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { DayField, type Field, useAnswer, useTexts } from '#platform/web/index.ts'
import type { AuditAnswer } from '../model/audit-api.ts'
import { fileNumber } from '../model/file-number.ts'
import { PersonFilter } from './person-filter.tsx'
import type { QuestionState } from './use-question.ts'

/** Whose deeds, about whom, on which days; all of it in the address. */
export function AuditFilters({
  state: { question, set },
  person,
}: {
  state: QuestionState
  person: AuditAnswer['person']
}) {
  const { t, compare } = useTexts()
  const staff = useAnswer(organisationApi.staff, {}).data ?? []
  const { from, until, userId, personId, all } = question
  return (
    <section className="audit-filters no-print" aria-label={t('audit.filters')}>
      <DayField field={dayInAddress('from', from, (day) => set({ from: day }))} label={t('audit.from')} />
      <DayField field={dayInAddress('until', until, (day) => set({ until: day }))} label={t('audit.until')} />
      <Select label={t('audit.user')} value={userId ?? ''} onChoose={(user) => set({ user })}>
        <option value="">{t('audit.user-any')}</option>
        {staff
          .toSorted((a, b) => compare(a.name, b.name))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <Select label={t('audit.scope')} value={all ? '1' : ''} onChoose={(chosen) => set({ all: chosen })}>
        <option value="">{t('audit.scope-people')}</option>
        <option value="1">{t('audit.scope-all')}</option>
      </Select>
      {personId ? (
        <p className="audit-person">
          <span className="audit-person-label">{t('audit.person')}</span>
          <b>{person?.name ?? t('audit.person-gone', { number: fileNumber(personId) })}</b>{' '}
          <button type="button" className="link-button" onClick={() => set({ person: '' })}>
            {t('audit.person-clear')}
          </button>
        </p>
      ) : (
        <PersonFilter onChoose={(id) => set({ person: id })} />
      )}
    </section>
  )
}

const dayInAddress = (name: string, value: string, put: (day: string) => void): Field<string> => ({
  ...{ name, id: `audit-${name}`, value, required: true, maxLength: undefined, reasons: [] },
  set: (day) => put(day ?? ''),
  register() {},
})

type SelectProps = { label: string; value: string; onChoose(value: string): void; children: ReactNode }

function Select({ label, value, onChoose, children }: SelectProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  )
}
