import { Button } from '@mantine/core'
import { ErrorState, Row, useCommand, useTexts } from '#platform/web/index.ts'
import { type OwnAsk, ownWordApi } from '../../model/own-word-api.ts'

/** Whether the reader is the volunteer whom somebody wrote down under their address: their word alone opens that side. */
export function AskRow({ ask: { id, name, unit, askedBy } }: { ask: OwnAsk }) {
  const { t } = useTexts()
  const { run, pending, problem } = useCommand(ownWordApi.answer)
  return (
    <Row
      detail={
        <>
          {t('volunteers.own-word.text', { name: askedBy ?? t('volunteers.own-word.somebody'), unit })}
          <div className="volunteer-buttons">
            <Button size="sm" loading={pending} onClick={() => void run({ id, isMe: true })}>
              {t('volunteers.own-word.yes')}
            </Button>
            <Button
              size="sm"
              variant="default"
              loading={pending}
              onClick={() => void run({ id, isMe: false })}
            >
              {t('volunteers.own-word.no')}
            </Button>
          </div>
          {problem && <ErrorState error={problem} />}
        </>
      }
    >
      <b>{t('volunteers.own-word.is-it-you', { name })}</b>
    </Row>
  )
}
