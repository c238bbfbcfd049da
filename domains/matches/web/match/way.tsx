import { useTexts } from '#platform/web/index.ts'
import type { MatchFile } from '../../model/match.ts'
import { wayOf } from './way-steps.ts'

/** The life of this match as a line, with its days. */
export function Way({ file }: { file: MatchFile }) {
  const { t, day } = useTexts()
  return (
    <ol className="match-way" aria-label={t('matches.way')}>
      {wayOf(file).map(({ name, day: on, state }) => (
        <li
          key={name}
          className="match-way-step"
          data-state={state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className="match-way-mark" aria-hidden />
          <span className="match-way-name">{t(`matches.way.${name}`)}</span>
          <span className="soft small num">
            {on !== null && state !== 'ahead' ? (
              day(on, 'short')
            ) : (
              <span className="sr-only">{t(`matches.way-state.${state}`)}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
