import { Button } from '@mantine/core'
import { download, ErrorState, Row, Rows, useCommand } from '#platform/web/index.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import type { GuaranteeItem, NoticeLetter } from '../../model/countdown/item.ts'
import { useCountdownWords } from './words.ts'

/** Letters that were written and did not go yet: to look at, to send, to mark as posted, to drop. */
export function LettersWaiting({ item, writes }: { item: GuaranteeItem; writes: boolean }) {
  const { t } = useCountdownWords()
  const waiting = item.letters.filter(({ state }) => state === 'made')
  if (waiting.length === 0) return null
  return (
    <Rows label={t('release.letter.waiting')}>
      {waiting.map((letter) => (
        <Waiting key={letter.id} letter={letter} writes={writes} />
      ))}
    </Rows>
  )
}

function Waiting({ letter, writes }: { letter: NoticeLetter; writes: boolean }) {
  const { t, moment } = useCountdownWords()
  const send = useCommand(countdownApi.sendLetter)
  const drop = useCommand(countdownApi.dropLetter)
  const { id, version, sentTo, email, ground, groundWords, madeAt, madeBy } = letter
  const problem = send.problem ?? drop.problem
  return (
    <Row
      detail={
        <>
          <span>{t(`release.letter.under.${ground}`, { words: groundWords })}</span>{' '}
          <span>{t('release.letter.made-by', { name: madeBy ?? '', at: moment(madeAt) })}</span>
          {problem && <ErrorState error={problem} />}
        </>
      }
      aside={
        <span className="guarantee-deeds no-print">
          <Button
            variant="default"
            size="compact-md"
            onClick={() => void download(countdownApi.printLetter, { id })}
          >
            {t('release.letter.print')}
          </Button>
          {writes && email !== null && (
            <Button
              size="compact-md"
              loading={send.pending}
              onClick={() => void send.run({ id, version, how: 'mail' })}
            >
              {t('release.letter.mail')}
            </Button>
          )}
          {writes && (
            <>
              <Button
                variant="default"
                size="compact-md"
                loading={send.pending}
                onClick={() => void send.run({ id, version, how: 'post' })}
              >
                {t('release.letter.posted')}
              </Button>
              <Button
                variant="subtle"
                size="compact-md"
                loading={drop.pending}
                onClick={() => void drop.run({ id, version })}
              >
                {t('release.letter.drop')}
              </Button>
            </>
          )}
        </span>
      }
    >
      {t('release.letter.waits-for', { to: sentTo.split('\n')[0]! })}
    </Row>
  )
}
