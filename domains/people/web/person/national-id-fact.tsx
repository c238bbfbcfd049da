import { useState } from 'react'
import { asProblem, call, useMay, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import type { PersonFile } from '../../model/person-file.ts'
import { useDialog } from './dialogs/use-dialog.ts'

/** The masked number; showing it whole is a reading of its own, which is written down. */
export function NationalIdFact({ person: { id, nationalIdMasked } }: { person: PersonFile }) {
  const { t, reason } = useTexts()
  const may = useMay()
  const { open } = useDialog()
  const [shown, setShown] = useState('')
  const [trouble, setTrouble] = useState('')
  const show = () =>
    // Asked by hand and not kept: the number must not stay in the page's memory of answers.
    call(peopleApi.showNationalId, { id }).then(
      ({ number }) => setShown(number),
      (error: unknown) => setTrouble(asProblem(error).reasons.map(reason).join(' ')),
    )
  return (
    <span className="person-id">
      <span className="num" role="status">
        {shown || nationalIdMasked || <span className="soft">{t('people.not-known')}</span>}
        {trouble && <span className="field-reasons"> {trouble}</span>}
      </span>
      {nationalIdMasked && may('people:write') && (
        <button type="button" className="link-button" onClick={() => (shown ? setShown('') : void show())}>
          {t(shown ? 'people.id-hide' : 'people.id-show')}
        </button>
      )}
      {may('people:write') && (
        <button type="button" className="link-button" onClick={() => open('national-id')}>
          {t(nationalIdMasked ? 'people.id-change' : 'people.id-add')}
        </button>
      )}
      {shown && <span className="soft small">{t('people.id-logged')}</span>}
    </span>
  )
}
