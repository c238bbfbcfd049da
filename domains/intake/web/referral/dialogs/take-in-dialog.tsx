import { Button } from '@mantine/core'
import { Link } from 'react-router'
import type { TextKey } from '#platform/texts/text.ts'
import { Dialog, Notice, useCommand, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../../model/intake-api.ts'
import type { StepDialogProps } from './step-dialog.ts'

/** Whoever may be the same stands first: a second file about one person is what nobody wants. */
export function TakeInDialog({ of: { id, version, alike }, onClose }: StepDialogProps) {
  const { t, list, reason, day } = useTexts()
  const { run, pending, problem } = useCommand(intakeApi.takeIn)
  const take = async (personId: string | null) => {
    if ('output' in (await run({ id, version, personId }))) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('intake.do.taken-in')}>
      {alike.length > 0 ? (
        <div className="intake-alike">
          <b>{t('intake.take-in.alike')}</b>
          <span>{t('intake.take-in.alike-text')}</span>
          <ul className="rows">
            {alike.map(({ person, reasons }) => (
              <li key={person.id} className="row">
                <div className="row-main">
                  <Link to={`/people/${person.id}`} target="_blank">
                    {person.name}
                  </Link>
                  <div className="soft">
                    {[
                      person.birthDate ? day(person.birthDate, 'short') : person.birthYear,
                      person.place,
                      list(reasons.map(({ code }) => t(`people.same.${code}` as TextKey))),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </div>
                <Button variant="default" size="sm" loading={pending} onClick={() => void take(person.id)}>
                  {t('intake.take-in.is', { name: person.name })}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{t('intake.take-in.text')}</p>
      )}
      {problem && (
        <div role="alert">
          <Notice tone="beacon">
            {problem.reasons.map((one) => (
              <p key={one.code}>{reason(one)}</p>
            ))}
          </Notice>
        </div>
      )}
      <div className="intake-buttons">
        <Button
          variant={alike.length > 0 ? 'default' : 'filled'}
          loading={pending}
          onClick={() => void take(null)}
        >
          {t(alike.length > 0 ? 'intake.take-in.new' : 'intake.take-in.done')}
        </Button>
      </div>
    </Dialog>
  )
}
