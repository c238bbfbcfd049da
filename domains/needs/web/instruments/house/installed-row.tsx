import { useState } from 'react'
import type { OutputOf } from '#platform/operations/operation.ts'
import { Confirm, Row, useCommand, useLanguageName, useTexts } from '#platform/web/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'

/** An official text that is here: its source, its licence, and the way to take it away. */
export function InstalledRow({ pack }: { pack: OutputOf<typeof instrumentsApi.packs>[number] }) {
  const { t, moment } = useTexts()
  const nameOf = useLanguageName()
  const [asking, setAsking] = useState(false)
  const { run, pending } = useCommand(instrumentsApi.removePack)
  const language = nameOf(pack.language)
  return (
    <Row
      detail={
        <>
          {t('needs.pack.installed', { language, day: moment(pack.installedAt) })}
          <br />
          {pack.source} · {pack.licence}
        </>
      }
      aside={
        <button type="button" className="link-button" onClick={() => setAsking(true)}>
          {t('needs.pack.remove')}
        </button>
      }
    >
      {pack.title}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => run({ id: pack.id }).then(() => setAsking(false))}
        title={t('needs.pack.remove-title')}
        confirmText={t('needs.pack.remove')}
        pending={pending}
        grave
      >
        {t('needs.pack.remove-text', { title: pack.title, language })}
      </Confirm>
    </Row>
  )
}
