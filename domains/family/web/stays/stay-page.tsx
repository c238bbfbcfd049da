import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  Answer,
  Card,
  Chip,
  Columns,
  Dropdown,
  download,
  Facts,
  OwnWords,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { StayFile } from '../../model/stays/stay.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { useChildWords } from '../children/child-words.ts'
import { CancelStay, ChangeStay, ReportStay, TellIncident } from './stay-dialogs.tsx'
import { useStayWords } from './stay-lines.tsx'
import '../children/children.css'

/** One stay: who comes and who collects, what is planned, when it stops, and how it went. */
export default function StayPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const { who, when } = useStayWords()
  const answer = useAnswer(staysApi.show, { id })
  const stay = answer.data
  return (
    <Page
      title={stay ? who(stay) : t('family.stay.title')}
      subtitle={stay && [stay.placeName, when(stay)].join(' · ')}
      breadcrumbs={[
        { text: t('family.stay.title'), to: `/stays?group=${stay?.group ?? 'contact'}` },
        ...(stay?.childId ? [{ text: stay.childCalled ?? '', to: `/children/${stay.childId}` }] : []),
      ]}
    >
      <Answer of={answer}>{(file) => <Parts of={file} />}</Answer>
    </Page>
  )
}

function Parts({ of }: { of: StayFile }) {
  return (
    <Stack>
      <Columns>
        <PlanCard of={of} />
        <ProgrammeCard of={of} />
      </Columns>
      <ReportCard of={of} />
    </Stack>
  )
}

type Open = 'change' | 'cancel' | 'report' | 'incident' | null

function PlanCard({ of }: { of: StayFile }) {
  const { t } = useTexts()
  const { stay, word } = useChildWords()
  const may = useMay()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const said = [
    [t('family.stay.brings'), of.brings],
    [t('family.stay.collects'), of.collects],
    [t('family.stay.reachable'), [of.reachable, of.reachablePhone].filter(Boolean).join(', ')],
    [t('family.stay.supervisor'), of.supervised ? of.supervisor : t('family.stay.not-supervised')],
    [t('family.child.cancelled-by'), of.cancelledBy && word('canceller', of.cancelledBy)],
  ] as const
  return (
    <Card
      title={of.kind ? word('kind', of.kind) : of.placeName}
      aside={<Chip tone={of.state === 'held' ? 'moss' : 'fjord'}>{stay('state', of.state)}</Chip>}
    >
      <Facts of={said.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
      {of.cancelWords && <p>{of.cancelWords}</p>}
      <div className="child-buttons">
        {of.state === 'planned' && may('children:write') && (
          <>
            {of.group === 'contact' && (
              <Button size="sm" variant="default" onClick={() => setOpen('change')}>
                {t('family.stay.change')}
              </Button>
            )}
            <Button size="sm" variant="default" onClick={() => setOpen('cancel')}>
              {t('family.stay.cancel')}
            </Button>
          </>
        )}
        <Dropdown label={t('family.stay.sheet')} icon={IconPrinter}>
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              className="dropdown-item"
              lang={language}
              onClick={() => void download(staysApi.sheet, { id: of.id, language })}
            >
              {languageNames[language]}
            </button>
          ))}
        </Dropdown>
      </div>
      {open === 'change' && <ChangeStay of={of} onClose={close} />}
      {open === 'cancel' && <CancelStay of={of} onClose={close} />}
    </Card>
  )
}

function ProgrammeCard({ of }: { of: StayFile }) {
  const { t } = useTexts()
  const { stay } = useChildWords()
  return (
    <Card title={t('family.stay.programme')}>
      {of.programme.length === 0 ? (
        <p className="soft">{t('family.stay.programme-none')}</p>
      ) : (
        <Rows label={t('family.stay.programme')}>
          {of.programme.map(({ at, what, words }) => (
            <Row key={`${at}-${what}`} detail={words}>
              <span className="num">{at}</span> {stay('part', what)}
            </Row>
          ))}
        </Rows>
      )}
      <Facts
        of={[
          ...(of.conditions ? [{ label: t('family.child.conditions'), value: of.conditions }] : []),
          ...(of.stopRule ? [{ label: t('family.child.stop-rule'), value: of.stopRule }] : []),
        ]}
      />
      {of.assessmentId && <Link to={`/assessments/${of.assessmentId}`}>{t('family.child.assessment')}</Link>}
    </Card>
  )
}

function ReportCard({ of }: { of: StayFile }) {
  const { t, day } = useTexts()
  const { stay } = useChildWords()
  const may = useMay()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const hasBegun = of.arrivesOn <= of.today
  return (
    <Card title={t('family.stay.how-it-went')} aside={of.went && <Chip>{stay('went', of.went)}</Chip>}>
      {of.report ? <p>{of.report}</p> : <p className="soft">{t('family.stay.report-none')}</p>}
      {of.childSaid && <OwnWords when={t('family.stay.child-said')}>{of.childSaid}</OwnWords>}
      {of.reportedOn && (
        <p className="small soft">
          {t('family.stay.reported', { name: of.reportedByName ?? '–', day: day(of.reportedOn) })}
        </p>
      )}
      <h3>{t('family.stay.incidents')}</h3>
      {of.incidents.length === 0 ? (
        <p className="soft">{t('family.stay.incidents-none')}</p>
      ) : (
        <Rows label={t('family.stay.incidents')}>
          {of.incidents.map(({ id, kind, words, happenedOn, told }) => (
            <Row key={id} detail={[day(happenedOn), words, told].filter(Boolean).join(' · ')}>
              {stay('incident', kind)}
            </Row>
          ))}
        </Rows>
      )}
      {may('children:write') && hasBegun && (
        <div className="child-buttons">
          {of.state === 'planned' && (
            <Button onClick={() => setOpen('report')}>{t('family.stay.report')}</Button>
          )}
          {of.state !== 'cancelled' && (
            <Button variant="default" onClick={() => setOpen('incident')}>
              {t('family.stay.incident-add')}
            </Button>
          )}
        </div>
      )}
      {open === 'report' && <ReportStay of={of} onClose={close} />}
      {open === 'incident' && <TellIncident of={of} onClose={close} />}
    </Card>
  )
}
