import { Button } from '@mantine/core'
import { Card, ErrorState, Row, Rows, useCommand, useTexts } from '#platform/web/index.ts'
import { duplicatesApi, type Merge } from '../../model/duplicates-api.ts'
import { BothRecords } from './both-records.tsx'
import type { MergeStepProps } from './merge-step.ts'

/** Before it counts: what will happen and who will see more, so that nobody confirms without knowing. */
export function WaitingMerge({ merge, onDone }: MergeStepProps) {
  const { t } = useTexts()
  const confirm = useCommand(duplicatesApi.confirmMerge)
  const undo = useCommand(duplicatesApi.undoMerge)
  const { id, into } = merge
  const problem = confirm.problem ?? undo.problem
  return (
    <>
      <Card title={t('people.duplicates.waiting')}>
        <BothRecords merge={merge} />
        <p className="duplicates-note">{t('people.duplicates.waiting-text')}</p>
      </Card>
      <Card title={t('people.duplicates.when-confirmed')}>
        <Rows label={t('people.duplicates.when-confirmed')}>
          <Row detail={t('people.duplicates.stays-belongs')}>
            {t('people.duplicates.read-as-one', { into })}
          </Row>
          <Row>{t('people.duplicates.nothing-moves')}</Row>
          <Row>{t('people.duplicates.can-undo')}</Row>
        </Rows>
      </Card>
      <WhoSeesMore gains={merge.gains} />
      {problem && <ErrorState error={problem} />}
      <div className="form-buttons">
        <Button
          loading={confirm.pending}
          disabled={undo.pending}
          onClick={async () => {
            undo.reset()
            const answer = await confirm.run({ id })
            if ('output' in answer) onDone(answer.output, t('people.duplicates.confirmed-done'))
          }}
        >
          {t('people.duplicates.confirm')}
        </Button>
        <Button
          variant="default"
          loading={undo.pending}
          disabled={confirm.pending}
          onClick={async () => {
            confirm.reset()
            const answer = await undo.run({ id })
            if ('output' in answer) onDone(answer.output, t('people.duplicates.taken-back-done'))
          }}
        >
          {t('people.duplicates.take-back')}
        </Button>
      </div>
    </>
  )
}

function WhoSeesMore({ gains: { colleagues, units } }: { gains: Merge['gains'] }) {
  const { t, list } = useTexts()
  const title = t('people.duplicates.who-gains')
  if (colleagues.length + units.length === 0)
    return (
      <Card title={title}>
        <p>{t('people.duplicates.gains-nobody')}</p>
      </Card>
    )
  return (
    <Card title={title}>
      <Rows label={title}>
        {colleagues.length > 0 && (
          <Row detail={t('people.duplicates.gains-colleagues')}>
            <b>{list(colleagues)}</b>
          </Row>
        )}
        {units.length > 0 && (
          <Row detail={t('people.duplicates.gains-units')}>
            <b>{list(units)}</b>
          </Row>
        )}
      </Rows>
    </Card>
  )
}
