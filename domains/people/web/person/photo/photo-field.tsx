import { useState } from 'react'
import { type Field, FieldFrame, inputProps, useTexts } from '#platform/web/index.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/** Chooses a picture; what the form holds is already the small one. */
export function PhotoField({ field }: { field: Field<string> }) {
  const { t } = useTexts()
  const [state, setState] = useState<'ready' | 'working' | 'unreadable'>('ready')
  const hint = t('people.field.photo-hint')
  const take = async (file: File | undefined) => {
    if (!file) return
    setState('working')
    const photo = await shrinkPhoto(file)
    field.set(photo ?? '')
    setState(photo === null ? 'unreadable' : 'ready')
  }
  return (
    <FieldFrame field={field} label={t('people.field.photo')} hint={hint}>
      <input
        {...inputProps(field as Field, hint)}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
      />
      <div aria-live="polite">
        {state === 'working' && <p className="soft">{t('people.photo-working')}</p>}
        {state === 'unreadable' && <p className="field-reasons">{t('reason.photo-not-readable')}</p>}
      </div>
      {field.value && state === 'ready' && (
        <img className="person-photo" src={`data:image/jpeg;base64,${field.value}`} alt="" />
      )}
    </FieldFrame>
  )
}
