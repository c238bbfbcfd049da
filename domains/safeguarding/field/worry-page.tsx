import { useState } from 'react'
import { useNavigate } from 'react-router'
import { MainButton, OneOf, Screen, TextBox, useKeptDraft, usePhone } from '#platform/field/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { safeguardingApi, type WorryKind, worryKinds } from '../model/index.ts'

type Draft = { kind: WorryKind | null; words: string }

/** A worry that has nothing to do with a meeting's log goes the same fixed way. */
export default function WorryPage() {
  const { t } = useTexts()
  const { send } = usePhone()
  const go = useNavigate()
  const { draft, change, forget } = useKeptDraft<Draft>('worry', () => ({ kind: null, words: '' }))
  const [tried, setTried] = useState(false)
  const raise = async () => {
    if (draft.kind === null) {
      setTried(true)
      return
    }
    const words = draft.words.trim() || null
    await send(safeguardingApi.raiseMyWorry, { kind: draft.kind, words }, t('safeguarding.field.worry-title'))
    await forget()
    void go('/', { replace: true })
  }
  return (
    <Screen title={t('safeguarding.field.worry-title')} back="/">
      <p>{t('safeguarding.field.route')}</p>
      <OneOf<WorryKind>
        label={t('safeguarding.field.what')}
        taps={worryKinds.map((kind) => ({ value: kind, label: t(`safeguarding.kind.${kind}` as TextKey) }))}
        value={draft.kind}
        onChoose={(kind) => change({ kind })}
      />
      <TextBox
        label={t('safeguarding.field.words')}
        rows={4}
        maxLength={500}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
      {tried && draft.kind === null && (
        <p role="alert" className="field-as-of">
          {t('safeguarding.field.say-what')}
        </p>
      )}
      <MainButton onClick={() => void raise()}>{t('safeguarding.field.send')}</MainButton>
    </Screen>
  )
}
