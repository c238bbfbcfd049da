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
  Page,
  Stack,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { AssessmentFile } from '../../model/children/assessment.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import { AnswersForm } from './answers-form.tsx'
import { toneOfStanding, useChildWords } from './child-words.ts'
import { AllowDialog, RefuseDialog, StopDialog } from './decide-dialogs.tsx'
import './children.css'

/** One assessment: how it stands and what is missing, then the questions, then what was decided. */
export default function AssessmentPage() {
  const { t, day } = useTexts()
  const { id = '' } = useParams()
  const { kinds, word } = useChildWords()
  const answer = useAnswer(assessmentsApi.show, { id })
  const one = answer.data
  return (
    <Page
      title={
        one
          ? t('family.child.assessment-of', { child: one.childCalled, adult: one.adultCalled })
          : t('family.child.assessment')
      }
      subtitle={
        one && `${kinds(one.kindsAsked)} · ${word('asked-by', one.askedBy)} · ${day(one.askedOn, 'long')}`
      }
      breadcrumbs={[
        { text: t('family.child.title'), to: '/children' },
        ...(one ? [{ text: one.childCalled, to: `/children/${one.childId}` }] : []),
      ]}
    >
      <Answer of={answer}>{(file) => <Parts of={file} />}</Answer>
    </Page>
  )
}

function Parts({ of }: { of: AssessmentFile }) {
  return (
    <Stack>
      <Columns>
        <StandingCard of={of} />
        {of.decision === null ? <LackingCard of={of} /> : <DecisionCard of={of} />}
      </Columns>
      <AnswersForm of={of} />
    </Stack>
  )
}

function StandingCard({ of }: { of: AssessmentFile }) {
  const { t, day } = useTexts()
  const may = useMay()
  const { word } = useChildWords()
  const [open, setOpen] = useState<'allow' | 'refuse' | 'stop' | null>(null)
  const sign = useCommand(assessmentsApi.sign)
  const isOpen = of.decision === null
  return (
    <Card
      title={t('family.child.assessment')}
      aside={<Chip tone={toneOfStanding[of.standing]}>{word('standing', of.standing)}</Chip>}
    >
      {of.words && <p>{of.words}</p>}
      {of.signedOn ? (
        <p>{t('family.child.signed', { name: of.signedByName ?? '–', day: day(of.signedOn, 'long') })}</p>
      ) : (
        <p className="soft">{t('family.child.sign-text')}</p>
      )}
      {sign.problem && <Reasons of={sign.problem.reasons} />}
      <div className="child-buttons">
        {isOpen && of.signedOn === null && may('children:write') && (
          <Button loading={sign.pending} onClick={() => void sign.run({ id: of.id, version: of.version })}>
            {t('family.child.sign')}
          </Button>
        )}
        {isOpen && of.signedOn !== null && may('children:decide') && (
          <>
            <Button disabled={of.lacking.length > 0} onClick={() => setOpen('allow')}>
              {t('family.child.allow')}
            </Button>
            <Button variant="default" onClick={() => setOpen('refuse')}>
              {t('family.child.refuse')}
            </Button>
          </>
        )}
        {(of.standing === 'allowed' || of.standing === 'ahead') && may('children:decide') && (
          <Button color="beacon" onClick={() => setOpen('stop')}>
            {t('family.child.stop')}
          </Button>
        )}
        <PrintIn op={assessmentsApi.checklistPaper} id={of.id} label={t('family.child.which-checklist')} />
        {!isOpen && <PrintIn op={assessmentsApi.letter} id={of.id} label={t('family.child.print-letter')} />}
      </div>
      {open === 'allow' && <AllowDialog of={of} onClose={() => setOpen(null)} />}
      {open === 'refuse' && <RefuseDialog of={of} onClose={() => setOpen(null)} />}
      {open === 'stop' && <StopDialog of={of} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function Reasons({ of }: { of: Parameters<ReturnType<typeof useTexts>['reason']>[0][] }) {
  const { reason } = useTexts()
  return (
    <ul role="alert" className="child-lacking">
      {of.map((one) => (
        <li key={one.code}>{reason(one)}</li>
      ))}
    </ul>
  )
}

function LackingCard({ of }: { of: AssessmentFile }) {
  const { t, reason } = useTexts()
  return (
    <Card title={t('family.child.lacking')}>
      {of.lacking.length === 0 ? (
        <p>{t('family.child.lacking-none')}</p>
      ) : (
        <>
          <ul className="child-lacking">
            {of.lacking.map(({ code }) => (
              <li key={code}>{reason({ code: code as 'not-found' })}</li>
            ))}
          </ul>
          <p className="soft">{t('family.child.lacking-text')}</p>
        </>
      )}
    </Card>
  )
}

function DecisionCard({ of }: { of: AssessmentFile }) {
  const { t, day } = useTexts()
  const { kinds, word } = useChildWords()
  const may = useMay()
  const said = { from: day(of.validFrom ?? of.today), until: day(of.validUntil ?? of.today) }
  const facts = [
    ...(of.conditions ? [{ label: t('family.child.conditions'), value: of.conditions }] : []),
    ...(of.stopRule ? [{ label: t('family.child.stop-rule'), value: of.stopRule }] : []),
    ...(of.stoppedBecause ? [{ label: t('family.child.stop'), value: of.stoppedBecause }] : []),
  ]
  return (
    <Card title={word('standing', of.standing)}>
      <p>
        {t('family.child.decided', {
          who: of.decidedByName ?? '–',
          day: day(of.decidedOn ?? of.today, 'long'),
        })}
      </p>
      {of.decision === 'allowed' && (
        <p>{t('family.child.allowed-line', { kinds: kinds(of.kindsAllowed), ...said })}</p>
      )}
      {of.supervised && <p>{t('family.child.letter.supervised')}</p>}
      <Facts of={facts} />
      {of.refusalId && (
        <p>
          {may('refusals:read') ? (
            <Link to={`/refusals/${of.refusalId}`}>{t('family.child.on-record')}</Link>
          ) : (
            t('family.child.on-record')
          )}
        </p>
      )}
    </Card>
  )
}

type Printed = typeof assessmentsApi.letter | typeof assessmentsApi.checklistPaper

/** A paper in any of the four languages. */
function PrintIn({ op, id, label }: { op: Printed; id: string; label: string }) {
  return (
    <Dropdown label={label} icon={IconPrinter}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="dropdown-item"
          lang={language}
          onClick={() => void download(op, { id, language })}
        >
          {languageNames[language]}
        </button>
      ))}
    </Dropdown>
  )
}
