import { useState } from 'react'
import { Answer, useAnswer, useTexts } from '#platform/web/index.ts'
import { journalApi } from '../../model/journal-api.ts'

type FormerTextsProps = { personId: string; id: string; version: number }

/** What an entry said before each correction, asked for only when somebody wants to know. */
export function FormerTexts({ personId, id, version }: FormerTextsProps) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'journal.former.hide' : 'journal.former.show')}
      </button>
      {open && <Former key={version} personId={personId} id={id} />}
    </>
  )
}

function Former({ personId, id }: { personId: string; id: string }) {
  const { t, moment } = useTexts()
  return (
    <Answer of={useAnswer(journalApi.formerTexts, { personId, id })}>
      {(former) => (
        <ul className="former">
          {former.length === 0 && <li>{t('journal.former.closed')}</li>}
          {former.map((entry) => (
            <li key={entry.version}>
              <div>{t('journal.former.until', { moment: moment(entry.replacedAt) })}</div>
              <p className="entry-text">{entry.text}</p>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  )
}
