import { Button } from '@mantine/core'
import { HoursPicture } from '#domains/volunteers/web/index.tsx'
import {
  DayField,
  Facts,
  Form,
  TextArea,
  TextField,
  useCommand,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { Proposal } from '../../../model/proposal.ts'
import { proposalsApi } from '../../../model/proposals-api.ts'
import { todayHere, usePairWords } from '../../words.ts'
import type { MatchDialogProps } from './match-dialog.ts'

/** The card as the volunteer will read it: looked at, made blind where it is not, and sent. */
export function CardForm({ file, onClose }: MatchDialogProps) {
  const draft = file.proposals.find(({ state }) => state === 'draft')
  if (!draft?.card) return null
  return <Draft key={draft.version} proposal={draft} onClose={onClose} />
}

function Draft({ proposal, onClose }: { proposal: Proposal; onClose(): void }) {
  const { t, reason, list } = useTexts()
  const { nameOfInterest, nameOfLanguage } = usePairWords()
  const sending = useCommand(proposalsApi.send)
  const puttingAway = useCommand(proposalsApi.takeBack)
  const card = proposal.card!
  const { id, version } = proposal
  const form = useForm(proposalsApi.changeCard, {
    record: id,
    initial: {
      ...{ id, version, volunteerTalkedOn: proposal.volunteerTalkedOn ?? todayHere() },
      card: { ...card, area: card.area ?? '', goals: card.goals ?? '', words: card.words ?? '' },
    },
    onDone: async (saved) => {
      const answer = await sending.run({ id, version: saved.version })
      if ('output' in answer) onClose()
    },
  })
  const putAway = async () => {
    const answer = await puttingAway.run({ id, version })
    if ('output' in answer) onClose()
  }
  const problem = sending.problem ?? puttingAway.problem
  return (
    <>
      <p>{t('matches.card.text', { name: proposal.volunteer.name })}</p>
      <Facts
        of={[
          {
            label: t('matches.wish.interests'),
            value: list(card.interests.map(nameOfInterest)) || t('matches.not-said'),
          },
          {
            label: t('matches.wish.languages'),
            value:
              list(card.languages.map(({ language }) => nameOfLanguage(language))) || t('matches.not-said'),
          },
          { label: t('matches.wish.hours'), value: <HoursPicture hours={card.hours} /> },
          ...(card.ageBand ? [{ label: t('matches.wish.own-age'), value: card.ageBand }] : []),
        ]}
      />
      <Form
        form={form}
        submitText={t('matches.card.send')}
        onCancel={onClose}
        more={
          <Button variant="default" onClick={() => void putAway()}>
            {t('matches.card.put-away')}
          </Button>
        }
      >
        <TextField
          field={form.field('card.area')}
          label={t('matches.wish.area')}
          hint={t('matches.card.area-hint')}
        />
        <TextArea field={form.field('card.goals')} label={t('matches.wish.goals')} rows={3} />
        <TextArea
          field={form.field('card.words')}
          label={t('matches.card.words')}
          hint={t('matches.card.blind')}
          rows={2}
        />
        <DayField
          field={form.field('volunteerTalkedOn')}
          label={t('matches.card.talked', { name: proposal.volunteer.name })}
          hint={t('matches.card.talked-hint')}
        />
      </Form>
      {problem && (
        <div className="field-reasons" role="alert">
          {problem.reasons.map(reason).join(' ')}
        </div>
      )}
    </>
  )
}
