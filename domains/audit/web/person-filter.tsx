import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { ErrorState, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { auditApi } from '../model/audit-api.ts'

/** Finds one participant by name. Every search is on record, so it is made when asked for and not with each letter. */
export function PersonFilter({ onChoose }: { onChoose(id: string): void }) {
  const { t } = useTexts()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const found = useAnswer(auditApi.findPeople, { text }, { when: text.length > 2 })
  const find = (event: FormEvent) => {
    event.preventDefault()
    setText(typed.trim())
  }
  return (
    <form className="audit-person" onSubmit={find}>
      <label htmlFor={id}>{t('audit.person')}</label>
      <div className="audit-person-find">
        <input
          id={id}
          type="search"
          className="input"
          autoComplete="off"
          placeholder={t('audit.person-hint')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('audit.person-find')}
        </Button>
      </div>
      <div role="status">
        {found.error && <ErrorState error={found.error} />}
        {found.data?.length === 0 && <p className="soft">{t('audit.person-none')}</p>}
        {found.data && found.data.length > 0 && (
          <Rows label={t('audit.person')}>
            {found.data.map((person) => (
              <Row key={person.id} detail={person.unit}>
                <button type="button" className="link-button" onClick={() => onChoose(person.id)}>
                  {person.name}
                </button>
              </Row>
            ))}
          </Rows>
        )}
      </div>
    </form>
  )
}
