import { Chip, Row, type Tone, useTexts } from '#platform/web/index.ts'
import type { CaseRow } from '../../model/advice/case.ts'
import { useFamilyWords } from '../words.ts'

/** A case on one line: who or which, what about, and what it waits for. */
export function CaseLine({ of, today }: { of: CaseRow; today: string }) {
  const { t } = useTexts()
  const { word, caseTitle } = useFamilyWords()
  const detail = [
    t('family.advice.numbered', { number: of.number }),
    word('advice.topic', of.kind),
    of.responsible ?? t('family.advice.nobody'),
  ]
  return (
    <Row to={`/family/cases/${of.id}`} detail={detail.join(' · ')} aside={<CaseChip of={of} today={today} />}>
      {caseTitle(of)}
    </Row>
  )
}

type State = Pick<CaseRow, 'state' | 'answerBy' | 'waitingFor' | 'outcome'>

/** Where the case stands, in words first. */
export function CaseChip({ of, today }: { of: State; today: string }) {
  const { t } = useTexts()
  const { word, answerBy } = useFamilyWords()
  if (of.state === 'closed')
    return <Chip tone="moss">{word('advice.outcome', of.outcome ?? 'answered')}</Chip>
  if (of.state === 'waiting')
    return <Chip tone="fjord">{t('family.advice.waits-for', { whom: of.waitingFor })}</Chip>
  const tone: Tone = of.answerBy === null || of.answerBy > today ? 'lamp' : 'beacon'
  return (
    <Chip tone={tone}>
      {of.answerBy === null ? word('advice.state', of.state) : answerBy(of.answerBy, today)}
    </Chip>
  )
}
