import { useState } from 'react'
import { Answer, EmptyState, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Compartment } from '../../model/compartments.ts'
import type { EntryPage } from '../../model/entry.ts'
import { journalApi } from '../../model/journal-api.ts'
import '../journal.css'
import { Entries } from './entries.tsx'
import { PersonTasks } from './person-tasks.tsx'
import { WriteEntry } from './write-entry.tsx'

/** A person's journal: write, what is to do, and everything written so far in the compartments open to the reader. */
export default function JournalTab({ personId }: { personId: string }) {
  return (
    <Answer of={useAnswer(journalApi.list, { personId })}>
      {(first) => <Journal personId={personId} first={first} />}
    </Answer>
  )
}

function Journal({ personId, first }: { personId: string; first: EntryPage }) {
  const { t } = useTexts()
  const [compartment, setCompartment] = useState<Compartment | null>(null)
  const { mayRead, mayWrite } = first
  if (mayRead.length === 0)
    return <EmptyState title={t('journal.closed.title')} text={t('journal.closed.text')} />
  return (
    <div className="journal">
      {mayWrite.length > 0 && (
        <div className="journal-write">
          <WriteEntry personId={personId} mayWrite={mayWrite} />
        </div>
      )}
      <div className="journal-tasks">
        <PersonTasks personId={personId} mayWrite={mayWrite} />
      </div>
      <section className="journal-entries" aria-label={t('journal.entries')}>
        {mayRead.length > 1 && first.entries.length > 0 && (
          <CompartmentFilter of={mayRead} value={compartment} onChange={setCompartment} />
        )}
        <Entries key={compartment} personId={personId} compartment={compartment} />
      </section>
    </div>
  )
}

type CompartmentFilterProps = {
  of: Compartment[]
  value: Compartment | null
  onChange(value: Compartment | null): void
}

function CompartmentFilter({ of, value, onChange }: CompartmentFilterProps) {
  const { t } = useTexts()
  return (
    <fieldset className="views">
      <legend className="sr-only">{t('journal.filter')}</legend>
      {[null, ...of].map((compartment) => (
        <button
          key={compartment}
          type="button"
          className="view"
          aria-pressed={compartment === value}
          onClick={() => onChange(compartment)}
        >
          {t(compartment === null ? 'journal.filter.all' : `journal.compartment.${compartment}`)}
        </button>
      ))}
    </fieldset>
  )
}
