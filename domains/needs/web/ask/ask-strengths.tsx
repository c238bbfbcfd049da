import { Button } from '@mantine/core'
import { TextField, useTexts } from '#platform/web/index.ts'
import type { PartAnswer } from '../../model/form-answer.ts'
import type { AnyField } from '../any-field.ts'

/** Strengths one by one, each with whose words it is. */
export function AskStrengths({ at, field }: { at: string; field: AnyField }) {
  const { t } = useTexts()
  const list = field(`${at}.strengths`)
  const strengths: PartAnswer['strengths'] = list.value ?? []
  const add = (ownWords: boolean) => list.set([...strengths, { words: '', ownWords }])
  return (
    <div className="need-asked">
      <p>{t('needs.ask.strengths')}</p>
      {strengths.map(({ ownWords }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is being typed has no other name
        <div key={index} className="need-typed">
          <TextField
            field={{ ...field(`${at}.strengths.${index}.words`), required: true }}
            label={t(ownWords ? 'needs.ask.own-words' : 'needs.ask.seen-words')}
            autoComplete="off"
          />
          <button
            type="button"
            className="link-button"
            onClick={() => list.set(strengths.toSpliced(index, 1))}
          >
            {t('needs.ask.remove')}
          </button>
        </div>
      ))}
      <p className="need-buttons">
        <Button size="sm" variant="default" onClick={() => add(true)}>
          {t('needs.ask.add-own')}
        </Button>
        <Button size="sm" variant="default" onClick={() => add(false)}>
          {t('needs.ask.add-seen')}
        </Button>
      </p>
    </div>
  )
}
