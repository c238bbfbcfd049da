import { useTexts } from '#platform/web/index.ts'
import type { GateFile } from '../../model/gate/gate.ts'
import { wordThatHolds } from '../../model/gate/gate-rules.ts'
import { becauseWord } from './words.ts'

/** How it went, the word that holds large; what was said before stays in sight. */
export function WordsSaid({ file: { words } }: { file: GateFile }) {
  const { t, day, moment } = useTexts()
  if (words.length === 0) return null
  const holds = wordThatHolds(words)
  return (
    <div className="gate-said">
      {words.map((word) => {
        const isHeld = word.id === holds?.id
        const said = word.met
          ? t('release.gate.met-by', {
              who: t(`release.gate.by.${word.metBy ?? 'other'}`),
              day: day(word.day, 'near'),
            })
          : t('release.gate.not-met-because', {
              ...{ day: day(word.day, 'near'), why: t(becauseWord(word.because ?? 'other')) },
            })
        return (
          <p key={word.id} className={isHeld ? 'gate-said-now' : 'soft small'}>
            {isHeld && <span aria-hidden>{word.met ? '✓ ' : '◆ '}</span>}
            {said} {word.words}{' '}
            <span className="soft small">
              {t('release.gate.said-by', { name: word.saidBy ?? '–', moment: moment(word.saidAt) })}
            </span>
          </p>
        )
      })}
    </div>
  )
}
