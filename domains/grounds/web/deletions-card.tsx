import { useState } from 'react'
import { Answer, Card, Row, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { Disclosure } from '../model/disclosure.ts'
import { disclosuresApi } from '../model/disclosures-api.ts'
import { AnswerToDeletionDialog, AskDeletion } from './deletion-dialogs.tsx'
import { DisclosureChip } from './told-card.tsx'

/** Who still has something that lost its ground: whom to ask to delete it, and who has not answered. */
export function DeletionsCard() {
  const { t } = useTexts()
  const waiting = useAnswer(disclosuresApi.toDelete, {})
  return (
    <Card title={t('grounds.deletions')}>
      <Answer of={waiting}>
        {({ disclosures, answerDays, today }) =>
          disclosures.length === 0 ? (
            <p className="soft">{t('grounds.deletions-none')}</p>
          ) : (
            <Rows label={t('grounds.deletions')}>
              {disclosures.map((one) => (
                <DeletionRow key={one.id} of={one} today={today} answerDays={answerDays} />
              ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}

function DeletionRow({ of, today, answerDays }: { of: Disclosure; today: string; answerDays: number }) {
  const { t, moment } = useTexts()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const asked = of.deletionAskedAt === null ? null : Temporal.Instant.from(of.deletionAskedAt)
  const due = asked?.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().add({ days: answerDays })
  const isLate = due !== undefined && Temporal.PlainDate.compare(due, today) < 0
  const facts = [
    t(`grounds.data.${of.dataGroup}`),
    of.stoppedBecause && t(`grounds.stopped.${of.stoppedBecause}`),
    of.deletionAskedAt && t('grounds.deletions-asked', { moment: moment(of.deletionAskedAt) }),
    isLate && t('grounds.deletions-late'),
  ]
  const todo = t(asked ? 'grounds.deletions-answer' : 'grounds.deletions-ask')
  const close = () => setOpen(false)
  return (
    <Row
      detail={facts.filter(Boolean).join(' · ')}
      to={`/people/${of.personId}?tab=consents`}
      aside={
        <span className="consent-aside">
          <DisclosureChip of={of} />
          {may('grounds:write') && (
            <button
              type="button"
              className="link-button"
              aria-label={`${todo}: ${of.recipientName}`}
              onClick={() => setOpen(true)}
            >
              {todo}
            </button>
          )}
          {open &&
            (asked ? (
              <AnswerToDeletionDialog of={of} onClose={close} />
            ) : (
              <AskDeletion of={of} onClose={close} />
            ))}
        </span>
      }
    >
      {t('grounds.deletions-line', { recipient: of.recipientName, name: of.personName })}
    </Row>
  )
}
