import { useState } from 'react'
import { requestParts } from '#platform/operations/operation.ts'
import { Confirm, useAnswer, useCommand, useMay, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import type { PersonFile } from '../../../model/person-file.ts'
import { useDialog } from '../dialogs/use-dialog.ts'

/** The photograph, with who said yes to it; a quiet offer where the house keeps photographs and there is none. */
export function PersonPhoto({ person: { id, name, photo } }: { person: PersonFile }) {
  const { t, day } = useTexts()
  const may = useMay()
  const { open } = useDialog()
  const isKept = useAnswer(peopleApi.formChoices, {}).data?.photo ?? false
  if (!photo && !(isKept && may('people:write'))) return null
  const { url } = requestParts(peopleApi.showPhoto, { id })
  return (
    <div className="person-photo-box">
      {photo && (
        <img
          className="person-photo"
          src={`${url}?version=${encodeURIComponent(photo.version)}`}
          alt={t('people.photo-of', { name })}
        />
      )}
      <div>
        {photo && (
          <p className="soft small">
            {t('people.photo-consent', { who: photo.consentBy, day: day(photo.consentOn, 'short') })}
          </p>
        )}
        {may('people:write') && (
          <div className="person-buttons">
            <button type="button" className="link-button" onClick={() => open('photo')}>
              {t(photo ? 'people.do.photo-change' : 'people.do.photo')}
            </button>
            {photo && <RemovePhoto id={id} />}
          </div>
        )}
      </div>
    </div>
  )
}

function RemovePhoto({ id }: { id: string }) {
  const { t } = useTexts()
  const [isAsking, setAsking] = useState(false)
  const { run, pending } = useCommand(peopleApi.removePhoto)
  return (
    <>
      <button type="button" className="link-button" onClick={() => setAsking(true)}>
        {t('people.do.photo-remove')}
      </button>
      <Confirm
        open={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await run({ id })
          setAsking(false)
        }}
        title={t('people.photo-remove-title')}
        confirmText={t('people.do.photo-remove')}
        pending={pending}
        grave
      >
        <p>{t('people.photo-remove-text')}</p>
      </Confirm>
    </>
  )
}
