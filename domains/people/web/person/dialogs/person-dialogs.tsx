import type { ComponentType } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import { Dialog, useMay, useTexts } from '#platform/web/index.ts'
import type { PersonFile } from '../../../model/person-file.ts'
import { ChangeStatus } from './change-status.tsx'
import { EndEntrusting } from './end-entrusting.tsx'
import { Entrust } from './entrust.tsx'
import { Move } from './move.tsx'
import { SetNationalId } from './national-id.tsx'
import type { PersonDialogProps } from './person-dialog.ts'
import { StateDate } from './release-date-form.tsx'
import { ReleasedToday } from './released-today.tsx'
import { SetPhoto } from './set-photo.tsx'
import { TransferPerson } from './transfer.tsx'
import { type DialogName, useDialog } from './use-dialog.ts'
import { WithdrawDate } from './withdraw-date.tsx'

const dialogs: Record<
  DialogName,
  { title: TextKey; permission: string; show: ComponentType<PersonDialogProps> }
> = {
  date: { title: 'people.date-of', permission: 'people:write', show: StateDate },
  withdraw: { title: 'people.withdraw-of', permission: 'people:write', show: WithdrawDate },
  move: { title: 'people.move-of', permission: 'people:write', show: Move },
  status: { title: 'people.status-of', permission: 'people:write', show: ChangeStatus },
  released: { title: 'people.released-of', permission: 'people:write', show: ReleasedToday },
  entrust: { title: 'people.entrust-of', permission: 'people:entrust', show: Entrust },
  'end-entrusting': { title: 'people.end-entrusting-of', permission: 'people:entrust', show: EndEntrusting },
  photo: { title: 'people.photo-of', permission: 'people:write', show: SetPhoto },
  transfer: { title: 'people.transfer-of', permission: 'people:transfer', show: TransferPerson },
  'national-id': { title: 'people.national-id-of', permission: 'people:write', show: SetNationalId },
}

/** The one dialog that the address asks for. */
export function PersonDialogs({ person }: { person: PersonFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { shown, of, close } = useDialog()
  const known = shown ? dialogs[shown] : null
  if (!known || !may(known.permission)) return null
  const Shown = known.show
  return (
    <Dialog open onClose={close} title={t(known.title, { name: person.name })}>
      <Shown person={person} of={of} onClose={close} />
    </Dialog>
  )
}
