import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { slotAt, volunteersFieldApi } from '#domains/volunteers/model/index.ts'
import {
  FieldCard,
  FieldFacts,
  KeptAnswer,
  MainButton,
  OneOf,
  Screen,
  TextBox,
  Trouble,
  useKept,
  useLanguageName,
  useNameIn,
} from '#platform/field/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import { weekdayName } from '#platform/texts/weekdays.ts'
import { useCommand } from '#platform/web/calls/use-command.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { type MyProposal, matchesFieldApi, volunteerReasons } from '../model/index.ts'

type Reason = (typeof volunteerReasons)[number]

/** The blind card: what two people might share, and nothing that says who it is. */
export default function ProposalPage() {
  const { t } = useTexts()
  const { id } = useParams()
  const kept = useKept(matchesFieldApi.myProposals, {})
  return (
    <KeptAnswer of={kept}>
      {({ proposals }) => {
        const proposal = proposals.find((one) => one.id === id)
        return (
          <Screen title={t('matches.field.somebody')} back="/">
            {proposal ? <Card proposal={proposal} /> : <p>{t('matches.field.answered')}</p>}
            {proposal?.answer === null && <Answering proposal={proposal} />}
          </Screen>
        )
      }}
    </KeptAnswer>
  )
}

function Card({ proposal: { kind, card } }: { proposal: MyProposal }) {
  const { t, list, language } = useTexts()
  const nameIn = useNameIn()
  const languageName = useLanguageName()
  const known = useKept(volunteersFieldApi.mySelf, {}).data?.interests ?? []
  const interestName = (code: string) => {
    const names = known.find((one) => one.code === code)?.names
    return names ? nameIn(names) : code
  }
  const slotWords = (slot: number) => {
    const { weekday, part } = slotAt(slot)
    return `${weekdayName(weekday, language)} ${t(`volunteers.part.${part}`).toLocaleLowerCase(language)}`
  }
  return (
    <FieldCard title={nameIn(kind.names)}>
      <FieldFacts
        of={[
          { label: t('matches.field.card-interests'), text: list(card.interests.map(interestName)) },
          {
            label: t('matches.field.card-languages'),
            text: list(card.languages.map((spoken) => languageName(spoken.language))),
          },
          { label: t('matches.field.card-area'), text: card.area },
          {
            label: t('matches.field.card-times'),
            text: card.hours
              .toSorted((a, b) => a - b)
              .map(slotWords)
              .join(', '),
          },
          { label: t('matches.field.card-age'), text: card.ageBand },
          { label: t('matches.field.card-goals'), text: card.goals },
          { label: t('matches.field.card-words'), text: card.words },
        ]}
      />
      <p className="soft small">{t('matches.field.blind')}</p>
    </FieldCard>
  )
}

function Answering({ proposal: { id } }: { proposal: MyProposal }) {
  const { t } = useTexts()
  const go = useNavigate()
  const { run, pending, problem } = useCommand(matchesFieldApi.answer)
  const [declining, setDeclining] = useState(false)
  const [reason, setReason] = useState<Reason | null>(null)
  const [words, setWords] = useState('')
  const say = async (answer: 'yes' | 'no') => {
    const said = { id, answer, reason: answer === 'no' ? reason : null, words: words.trim() || null }
    if ('output' in (await run(said))) void go('/', { replace: true })
  }
  if (!declining) {
    return (
      <>
        {problem && <Trouble problem={problem} />}
        <p>{t('matches.field.free')}</p>
        <MainButton disabled={pending} onClick={() => void say('yes')}>
          {t('matches.field.yes')}
        </MainButton>
        <button type="button" className="field-quiet-button" onClick={() => setDeclining(true)}>
          {t('matches.field.no')}
        </button>
      </>
    )
  }
  return (
    <>
      <OneOf<Reason>
        label={t('matches.field.why-no')}
        detail={t('matches.field.why-no-text')}
        taps={volunteerReasons.map((code) => ({
          value: code,
          label: t(`refusals.reason.${code}` as TextKey),
        }))}
        value={reason}
        onChoose={setReason}
      />
      <TextBox label={t('matches.field.words')} maxLength={600} value={words} onChange={setWords} />
      {problem && <Trouble problem={problem} />}
      <MainButton disabled={pending || reason === null} onClick={() => void say('no')}>
        {t('matches.field.send-no')}
      </MainButton>
      <button type="button" className="field-quiet-button" onClick={() => setDeclining(false)}>
        {t('field.back')}
      </button>
    </>
  )
}
