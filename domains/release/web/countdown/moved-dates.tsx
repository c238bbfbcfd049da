import { Card, Chip, Form, TextArea, useForm } from '#platform/web/index.ts'
import type { Countdown } from '../../model/countdown/countdown.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import type { MovedDate as Move } from '../../model/countdown/moved.ts'
import { useCountdownWords } from './words.ts'

/** The date moved and nobody has decided yet: what broke by it, and what is done about it. */
export function MovedDate({ countdown, writes }: { countdown: Countdown; writes: boolean }) {
  const { t } = useCountdownWords()
  const waiting = countdown.moves.find(({ decidedAt }) => decidedAt === null)
  if (!waiting) return null
  return (
    <Card title={t('release.moved.title')} aside={<Chip tone="beacon">{t('release.moved.to-decide')}</Chip>}>
      <MoveSaid move={waiting} />
      {writes ? <Decide move={waiting} /> : <p className="soft">{t('release.moved.waits')}</p>}
    </Card>
  )
}

/** How often the date moved before, and what was decided each time. */
export function EarlierMoves({ countdown }: { countdown: Countdown }) {
  const { t } = useCountdownWords()
  const decided = countdown.moves.filter(({ decidedAt }) => decidedAt !== null)
  if (decided.length === 0) return null
  return (
    <Card title={t('release.moved.earlier')}>
      {decided.map((move) => (
        <details key={move.id}>
          <summary>
            <Decided move={move} />
          </summary>
          <MoveSaid move={move} />
        </details>
      ))}
    </Card>
  )
}

function MoveSaid({ move: { fromDay, toDay, broke } }: { move: Move }) {
  const { t, day, broke: words } = useCountdownWords()
  const from = fromDay === null ? t('release.moved.unknown') : day(fromDay, 'weekday')
  const to = toDay === null ? t('release.moved.unknown') : day(toDay, 'weekday')
  return (
    <>
      <p>{t('release.moved.from-to', { from, to })}</p>
      {broke.length === 0 ? (
        <p>{t('release.moved.nothing-broke')}</p>
      ) : (
        <>
          <p>{t('release.moved.broke', { count: broke.length })}</p>
          <ul className="broke">
            {broke.map((one) => (
              <li key={`${one.kind} ${one.what} ${one.day}`}>{words(one)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Decided({ move: { decidedAt, decidedBy, decision } }: { move: Move }) {
  const { t, moment } = useCountdownWords()
  return t('release.moved.decided', {
    ...{ decision: decision ?? '', name: decidedBy ?? '', at: decidedAt === null ? '' : moment(decidedAt) },
  })
}

/** Seen, and this is what we do: signed with the name of whoever is at the screen. */
function Decide({ move: { id } }: { move: Move }) {
  const { t, language } = useCountdownWords()
  const form = useForm(countdownApi.decideMove, { record: id, initial: { id, words: '', language } })
  return (
    <Form form={form} submitText={t('release.moved.decide')}>
      <TextArea
        field={form.field('words')}
        label={t('release.moved.what-we-do')}
        hint={t('release.moved.signed')}
        rows={2}
      />
    </Form>
  )
}
