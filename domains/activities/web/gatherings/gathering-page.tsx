import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import {
  Answer,
  Columns,
  Dialog,
  Form,
  Notice,
  Page,
  Stack,
  TextField,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { nameIn } from '../../model/day.ts'
import type { Clash, Gathering } from '../../model/gatherings/gathering.ts'
import { gatheringsApi } from '../../model/gatherings/gatherings-api.ts'
import '../parts/parts.css'
import { whenText } from '../parts/words.ts'
import { GatheringFacts } from './gathering-facts.tsx'
import { GuestsCard } from './guests-card.tsx'
import { HowManyCame } from './how-many-came.tsx'
import { InvitationsCard } from './invitations-card.tsx'

export default function GatheringPage() {
  const texts = useTexts()
  const { t, language } = texts
  const id = useParams().id ?? ''
  const answer = useAnswer(gatheringsApi.show, { id })
  const gathering = answer.data
  return (
    <Page
      title={gathering ? nameIn(gathering.names, language) : t('activities.gatherings.title')}
      subtitle={
        gathering &&
        [t(`activities.gathering-kind.${gathering.kind}`), whenText(gathering, texts)].join(' · ')
      }
      breadcrumbs={[{ text: t('activities.gatherings.title'), to: '/events' }]}
      actions={gathering && <Deeds gathering={gathering} />}
    >
      <Answer of={answer}>
        {(gathering) => (
          <>
            {gathering.cancelledBecause && (
              <Notice tone="beacon">
                <p>{t('activities.gatherings.cancelled-because', { why: gathering.cancelledBecause })}</p>
              </Notice>
            )}
            <Clashes of={gathering.clashes} />
            <Columns>
              <Stack>
                <HowManyCame days={gathering.days} />
                <GuestsCard gathering={gathering} />
              </Stack>
              <Stack>
                <InvitationsCard gathering={gathering} />
                <GatheringFacts gathering={gathering} />
              </Stack>
            </Columns>
          </>
        )}
      </Answer>
    </Page>
  )
}

function Clashes({ of }: { of: Clash[] }) {
  const { t } = useTexts()
  if (of.length === 0) return null
  return (
    <Notice tone="beacon" title={t('activities.clash.title')}>
      {of.map(({ one, other, ask }) => (
        <p key={`${one} ${other} ${ask}`}>
          {one !== null && other !== null
            ? t('activities.clash.named', { one, other })
            : t('activities.clash.ask', { ask: ask ?? '' })}
        </p>
      ))}
    </Notice>
  )
}

function Deeds({ gathering: { id, version, state, days } }: { gathering: Gathering }) {
  const { t } = useTexts()
  const [cancelling, setCancelling] = useState(false)
  if (!useMay()('events:write') || state === 'cancelled') return null
  return (
    <>
      <Button component={Link} to={`/events/${id}/door`}>
        {t('activities.attendance')}
      </Button>
      <Button component={Link} to={`/events/${id}/edit`} variant="default">
        {t('activities.gatherings.change')}
      </Button>
      {days.every(({ marked, heads }) => marked === 0 && heads === null) && (
        <Button variant="default" onClick={() => setCancelling(true)}>
          {t('activities.gatherings.cancel')}
        </Button>
      )}
      {cancelling && <CallOff id={id} version={version} onClose={() => setCancelling(false)} />}
    </>
  )
}

function CallOff({ id, version, onClose }: { id: string; version: number; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(gatheringsApi.cancel, {
    record: id,
    initial: { id, version, because: '' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('activities.gatherings.cancel')}>
      <Form form={form} submitText={t('activities.gatherings.cancel')} onCancel={onClose} grave>
        <TextField field={form.field('because')} label={t('activities.gatherings.cancel-why')} />
      </Form>
    </Dialog>
  )
}
