import type { ComponentType } from 'react'
import { Dialog } from '#platform/web/index.ts'
import { useMatchWords } from '../../words.ts'
import { AgreeForm } from './agree-form.tsx'
import { AlternativeForm } from './alternative-form.tsx'
import { ParticipantAnswer, VolunteerAnswer } from './answer-forms.tsx'
import { CardForm } from './card-form.tsx'
import { ConvertForm } from './convert-form.tsx'
import { CoordinateForm } from './coordinate-form.tsx'
import { FirstMeeting, Pause, Resume, Talk } from './day-forms.tsx'
import { EndForm, WithdrawForm } from './end-forms.tsx'
import { GateForm } from './gate-form.tsx'
import { HandoverForm } from './handover-form.tsx'
import { KeepAcross } from './keep-across.tsx'
import type { MatchDialogProps } from './match-dialog.ts'
import { ShareForm } from './share-form.tsx'
import { TakeBack } from './take-back.tsx'

const dialogs = {
  talk: Talk,
  card: CardForm,
  alternative: AlternativeForm,
  'take-back': TakeBack,
  'volunteer-answer': VolunteerAnswer,
  'participant-answer': ParticipantAnswer,
  'first-meeting': FirstMeeting,
  gate: GateForm,
  pause: Pause,
  resume: Resume,
  'keep-across': KeepAcross,
  share: ShareForm,
  'hand-over': HandoverForm,
  agree: AgreeForm,
  coordinate: CoordinateForm,
  convert: ConvertForm,
  end: EndForm,
  withdraw: WithdrawForm,
} as const satisfies Record<string, ComponentType<MatchDialogProps>>

export type DialogName = keyof typeof dialogs

/** The one form that is open. */
export function MatchDialogs({ name, ...props }: MatchDialogProps & { name: DialogName | null }) {
  const { word } = useMatchWords()
  if (name === null) return null
  const Shown = dialogs[name]
  return (
    <Dialog open onClose={props.onClose} title={word('do', name)}>
      <Shown {...props} />
    </Dialog>
  )
}
