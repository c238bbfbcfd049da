import { useTexts } from '#platform/web/index.ts'
import type { GateFile } from '../../model/gate/gate.ts'

/** Who has confirmed the plan as it stands now, and who is still wanted. */
export function Confirmations({ file }: { file: GateFile }) {
  const { t, rich, moment, day } = useTexts()
  const { confirmations, missing, confirmFrom, confirmBy, today, state } = file
  const held = confirmations.filter(({ holds }) => holds)
  const before = confirmations.filter(
    ({ holds, userId }) => !holds && !held.some((one) => one.userId === userId),
  )
  return (
    <div className="gate-confirmations">
      <h3>{t('release.gate.confirmed')}</h3>
      {held.map(({ userId, name, confirmedAt }) => (
        <p key={userId}>
          <span aria-hidden>✓ </span>
          {rich('release.gate.confirmed-by', { name, moment: moment(confirmedAt) })}
        </p>
      ))}
      {before.map(({ userId, name, confirmedAt }) => (
        <p key={`${userId} ${confirmedAt}`} className="soft small">
          {t('release.gate.confirmed-before', { name, moment: moment(confirmedAt) })}
        </p>
      ))}
      {missing === 0 ? (
        <p className="soft">
          {t('release.gate.both')} {t('release.gate.change-again')}
        </p>
      ) : (
        state === 'ahead' &&
        confirmBy !== null && (
          <p>
            {t('release.gate.wants', { count: missing, day: day(confirmBy, 'near') })}{' '}
            {confirmFrom !== null && today < confirmFrom && (
              <span className="soft">{t('release.gate.not-before', { day: day(confirmFrom, 'near') })}</span>
            )}
          </p>
        )
      )}
    </div>
  )
}
