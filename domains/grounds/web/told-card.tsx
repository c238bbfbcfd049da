import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  Chip,
  Row,
  Rows,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { Disclosure } from '../model/disclosure.ts'
import { asksForDeletion } from '../model/disclosure-rules.ts'
import { disclosuresApi } from '../model/disclosures-api.ts'
import { TellSomebody } from './tell-somebody.tsx'

/** What was told about this person, to whom, on which ground, and whether they still have it. */
export function ToldCard({ personId }: { personId: string }) {
  const { t } = useTexts()
  const may = useMay()
  const [telling, setTelling] = useState(false)
  const told = useAnswer(disclosuresApi.ofPerson, { personId })
  return (
    <Card
      title={t('grounds.told')}
      aside={
        may('grounds:write') && (
          <Button variant="default" size="sm" onClick={() => setTelling(true)}>
            {t('grounds.tell')}
          </Button>
        )
      }
    >
      <Answer of={told}>
        {(list) =>
          list.length === 0 ? (
            <p className="soft">{t('grounds.told-none')}</p>
          ) : (
            <Rows label={t('grounds.told')}>
              {list.map((one) => (
                <ToldRow key={one.id} of={one} />
              ))}
            </Rows>
          )
        }
      </Answer>
      {telling && <TellSomebody personId={personId} onClose={() => setTelling(false)} />}
    </Card>
  )
}

function ToldRow({ of }: { of: Disclosure }) {
  const { t, moment } = useTexts()
  const may = useMay()
  const takeBack = useCommand(disclosuresApi.takeBack)
  const ground = of.consentId ? 'consent' : of.overrideId ? 'override' : 'legal'
  const facts = [
    moment(of.disclosedAt),
    of.disclosedByName,
    t(`grounds.on.${ground}`),
    of.words,
    of.stoppedBecause && t(`grounds.stopped.${of.stoppedBecause}`),
  ]
  return (
    <Row
      detail={facts.filter(Boolean).join(' · ')}
      aside={
        <span className="consent-aside">
          <DisclosureChip of={of} />
          {of.stoppedAt === null && may('grounds:write') && (
            <button
              type="button"
              className="link-button"
              aria-label={`${t('grounds.take-back')}: ${of.recipientName}`}
              onClick={() => void takeBack.run({ id: of.id })}
            >
              {t('grounds.take-back')}
            </button>
          )}
        </span>
      }
    >
      {t('grounds.told-line', { recipient: of.recipientName, what: t(`grounds.data.${of.dataGroup}`) })}
    </Row>
  )
}

/** Whether the recipient has it, is asked to delete it, or has answered. */
export function DisclosureChip({ of }: { of: Disclosure }) {
  const { t } = useTexts()
  if (of.stoppedBecause === null) return <Chip tone="fjord">{t('grounds.told.under-way')}</Chip>
  if (!asksForDeletion(of.stoppedBecause)) return <Chip tone="plain">{t('grounds.told.done')}</Chip>
  if (of.deletionAnswer)
    return (
      <Chip tone={of.deletionAnswer === 'deleted' ? 'moss' : 'plain'}>
        {t(`grounds.deletion-answer.${of.deletionAnswer}`)}
      </Chip>
    )
  return of.deletionAskedAt ? (
    <Chip tone="lamp">{t('grounds.told.asked')}</Chip>
  ) : (
    <Chip tone="beacon">{t('grounds.told.to-ask')}</Chip>
  )
}
