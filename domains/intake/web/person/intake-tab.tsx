import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  DayField,
  Dialog,
  EmptyState,
  Form,
  Row,
  Rows,
  Stack,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { ServiceGiven } from '../../model/service.ts'
import { ReferralLine } from '../list/referral-line.tsx'
import { todayHere, useIntakeWords } from '../words.ts'
import '../intake.css'

/** How somebody came to us, and what they were accepted to. */
export default function IntakeTab({ personId }: { personId: string }) {
  const { t } = useTexts()
  const answer = useAnswer(intakeApi.ofPerson, { personId })
  return (
    <Answer of={answer}>
      {({ referrals, services }) =>
        referrals.length === 0 && services.length === 0 ? (
          <EmptyState title={t('intake.tab.none')} text={t('intake.tab.none-text')} />
        ) : (
          <Stack>
            {referrals.length > 0 && (
              <Card title={t('intake.tab')}>
                <Rows label={t('intake.tab')}>
                  {referrals.map((referral) => (
                    <ReferralLine key={referral.id} of={referral} />
                  ))}
                </Rows>
              </Card>
            )}
            <Services of={services} />
          </Stack>
        )
      }
    </Answer>
  )
}

function Services({ of }: { of: ServiceGiven[] }) {
  const { t } = useTexts()
  const may = useMay()
  const [ending, setEnding] = useState<ServiceGiven | null>(null)
  return (
    <Card title={t('intake.services.of-person')}>
      {of.length === 0 ? (
        <p className="soft">{t('intake.services.none')}</p>
      ) : (
        <Rows label={t('intake.services.of-person')}>
          {of.map((given) => (
            <ServiceLine
              key={given.id}
              of={given}
              {...(given.ends === null && may('intake:write') ? { onEnd: () => setEnding(given) } : {})}
            />
          ))}
        </Rows>
      )}
      {ending && <EndService of={ending} onClose={() => setEnding(null)} />}
    </Card>
  )
}

function ServiceLine({ of: { names, begins, ends }, onEnd }: { of: ServiceGiven; onEnd?: () => void }) {
  const { t, day } = useTexts()
  const { inMine } = useIntakeWords()
  const from = day(begins, 'short')
  return (
    <Row
      detail={
        ends === null
          ? t('intake.services.from', { day: from })
          : t('intake.services.from-until', { from, until: day(ends, 'short') })
      }
      aside={
        onEnd && (
          <Button size="sm" variant="default" onClick={onEnd}>
            {t('intake.services.end')}
          </Button>
        )
      }
    >
      {inMine(names)}
    </Row>
  )
}

function EndService({ of: { id, version, names }, onClose }: { of: ServiceGiven; onClose(): void }) {
  const { t } = useTexts()
  const { inMine } = useIntakeWords()
  const form = useForm(intakeApi.endService, {
    record: id,
    initial: { id, version, ends: todayHere() },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={inMine(names)}>
      <Form form={form} submitText={t('intake.services.end')} onCancel={onClose}>
        <DayField field={form.field('ends')} label={t('intake.services.ends')} />
      </Form>
    </Dialog>
  )
}
