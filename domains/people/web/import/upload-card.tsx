import { IconTableImport } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Reason } from '#platform/problem.ts'
import {
  Answer,
  Card,
  EmptyState,
  Loading,
  Notice,
  useAnswer,
  useCommand,
  useTexts,
} from '#platform/web/index.ts'
import { importApi } from '../../model/import-api.ts'
import { peopleApi } from '../../model/people-api.ts'

const mostMegabytes = 20

/** Choose or drop a list; it is read at once, and the next step shows what was found. */
export function UploadCard() {
  const { t } = useTexts()
  const choices = useAnswer(peopleApi.formChoices, {})
  return (
    <Card>
      <Answer of={choices}>
        {({ units }) =>
          units.length === 0 ? (
            <EmptyState title={t('import.no-unit')} text={t('import.no-unit-text')} />
          ) : (
            <Upload units={units} />
          )
        }
      </Answer>
    </Card>
  )
}

function Upload({ units }: { units: { id: string; name: string }[] }) {
  const { t, reason } = useTexts()
  const go = useNavigate()
  const [unitId, setUnitId] = useState(units[0]!.id)
  const [reading, setReading] = useState<string | null>(null)
  const [tooLarge, setTooLarge] = useState(false)
  const { run, problem } = useCommand(importApi.upload)
  const select = useId()

  const take = async (file: File | undefined) => {
    if (!file || reading) return
    // What is too large anyway need not travel first.
    setTooLarge(file.size > mostMegabytes * 1024 * 1024)
    if (file.size > mostMegabytes * 1024 * 1024) return
    setReading(file.name)
    const answer = await run({ unitId, fileName: file.name.slice(-255) }, { file })
    setReading(null)
    if ('output' in answer) go(`/people/import/${answer.output.id}/table`)
  }

  const reasons: Reason[] = tooLarge
    ? [{ code: 'file-too-large', values: { megabytes: mostMegabytes } }]
    : (problem?.reasons ?? [])
  return (
    <div className="stack">
      {units.length > 1 && (
        <div className="import-field">
          <label className="field-label" htmlFor={select}>
            {t('import.unit')}
          </label>
          <div className="field-hint" id={`${select}-hint`}>
            {t('import.unit-hint')}
          </div>
          <select
            id={select}
            className="input"
            aria-describedby={`${select}-hint`}
            value={unitId}
            onChange={(event) => setUnitId(event.currentTarget.value)}
          >
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {reasons.length > 0 && (
        <div role="alert">
          <Notice tone="beacon" title={t('import.not-taken')}>
            {reasons.map((one) => (
              <p key={one.code}>{reason(one)}</p>
            ))}
          </Notice>
        </div>
      )}
      {reading ? <Reading name={reading} /> : <DropZone take={take} />}
    </div>
  )
}

function Reading({ name }: { name: string }) {
  const { t } = useTexts()
  return (
    <div role="status">
      <p className="import-big">{t('import.reading', { name })}</p>
      <Loading lines={2} />
    </div>
  )
}

function DropZone({ take }: { take(file: File | undefined): void }) {
  const { t } = useTexts()
  const [over, setOver] = useState(false)
  const input = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file input inside is the one for everybody
    <div
      className="import-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconTableImport size={34} stroke={1.4} aria-hidden />
      <p className="import-drop-words">{t('import.drop')}</p>
      <p className="soft" id={`${input}-kinds`}>
        {t('import.kinds', { megabytes: mostMegabytes })}
      </p>
      <label className="import-choose" htmlFor={input}>
        {t('import.choose')}
      </label>
      <input
        id={input}
        className="sr-only"
        type="file"
        accept=".xlsx,.ods,.csv,.txt,.tsv"
        aria-describedby={`${input}-kinds`}
        onChange={(event) => {
          take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
