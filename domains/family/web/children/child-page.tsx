import { Button } from '@mantine/core'
import { useState } from 'react'
import { useParams } from 'react-router'
import { KeptApart } from '#domains/restrictions/web/index.tsx'
import {
  Answer,
  Card,
  Columns,
  Facts,
  Notice,
  Page,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { ChildFile } from '../../model/children/child.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { StaysCard } from '../stays/stays-card.tsx'
import { AdultsCard } from './adults-card.tsx'
import { AssessmentsCard } from './assessments-card.tsx'
import { ChangeChildDialog, CloseFileDialog } from './child-fields.tsx'
import { useChildWords } from './child-words.ts'
import { ConsentsCard } from './consents-card.tsx'
import { ContactsCard } from './contacts-card.tsx'
import { DaysCard } from './days-card.tsx'
import { InformedCard, WordsCard } from './said-cards.tsx'
import './children.css'

/** One child: first what the child says, then who is around it, then contact and what was decided about it. */
export default function ChildPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const { age } = useChildWords()
  const answer = useAnswer(childrenApi.show, { id })
  return (
    <Page
      title={answer.data?.called ?? t('family.child.title')}
      subtitle={answer.data && [age(answer.data), answer.data.unitName].join(' · ')}
      breadcrumbs={[{ text: t('family.child.title'), to: '/children' }]}
    >
      <Answer of={answer}>{(child) => <Parts of={child} />}</Answer>
    </Page>
  )
}

function Parts({ of }: { of: ChildFile }) {
  const { t, day } = useTexts()
  const may = useMay()
  return (
    <Stack>
      {of.closedOn && <Notice>{t('family.child.file-closed', { day: day(of.closedOn, 'long') })}</Notice>}
      <WordsCard of={of} />
      <AdultsCard of={of} />
      <Columns>
        <Stack>
          <AssessmentsCard of={of} />
          <StaysCard of={of} />
          <ContactsCard of={of} />
        </Stack>
        <Stack>
          <ConsentsCard of={of} />
          <InformedCard of={of} />
          <DaysCard of={of} />
          <AboutCard of={of} />
        </Stack>
      </Columns>
      {may('restrictions:read') && <KeptApart party={{ kind: 'child', id: of.id }} />}
    </Stack>
  )
}

function AboutCard({ of }: { of: ChildFile }) {
  const { t, day } = useTexts()
  const may = useMay()
  const { word } = useChildWords()
  const [open, setOpen] = useState<'change' | 'close' | null>(null)
  const facts = [
    { label: t('family.child.care'), value: word('care', of.care) },
    ...(of.careSince ? [{ label: t('family.child.care-since'), value: day(of.careSince) }] : []),
    ...(of.childWelfareName
      ? [{ label: t('family.child.child-welfare-name'), value: of.childWelfareName }]
      : []),
    { label: t('family.child.photos'), value: word('photos', of.photos) },
    ...(of.notes ? [{ label: t('family.child.notes'), value: of.notes }] : []),
  ]
  return (
    <Card title={of.called}>
      <Facts of={facts} />
      {may('children:write') && !of.closedOn && (
        <div className="child-buttons">
          <Button size="sm" variant="default" onClick={() => setOpen('change')}>
            {t('family.child.change')}
          </Button>
          <Button size="sm" variant="default" onClick={() => setOpen('close')}>
            {t('family.child.close-file')}
          </Button>
        </div>
      )}
      {open === 'change' && <ChangeChildDialog of={of} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseFileDialog of={of} onClose={() => setOpen(null)} />}
    </Card>
  )
}
