import type { ComponentType } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import { Dialog, useMay, useTexts } from '#platform/web/index.ts'
import type { VolunteerFile } from '../../../model/volunteers-api.ts'
import { Approve } from './approve.tsx'
import { Details } from './details.tsx'
import { EndRole } from './end-role.tsx'
import { Evidence } from './evidence.tsx'
import { Exempt } from './exempt.tsx'
import { Interview } from './interview.tsx'
import { Invite } from './invite.tsx'
import { PauseRole } from './pause-role.tsx'
import { Reference } from './reference.tsx'
import { RefuseRole } from './refuse-role.tsx'
import { Supervisor } from './supervisor.tsx'
import { useVolunteerDialog, type VolunteerDialogName } from './use-volunteer-dialog.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'
import { WantRole } from './want-role.tsx'

const dialogs: Record<VolunteerDialogName, { title: TextKey; show: ComponentType<VolunteerDialogProps> }> = {
  approve: { title: 'volunteers.dialog.approve', show: Approve },
  pause: { title: 'volunteers.dialog.pause', show: PauseRole },
  refuse: { title: 'volunteers.dialog.refuse', show: RefuseRole },
  end: { title: 'volunteers.dialog.end', show: EndRole },
  want: { title: 'volunteers.dialog.want', show: WantRole },
  interview: { title: 'volunteers.dialog.interview', show: Interview },
  reference: { title: 'volunteers.dialog.reference', show: Reference },
  evidence: { title: 'volunteers.dialog.evidence', show: Evidence },
  exempt: { title: 'volunteers.dialog.exempt', show: Exempt },
  supervisor: { title: 'volunteers.dialog.supervisor', show: Supervisor },
  details: { title: 'volunteers.dialog.details', show: Details },
  invite: { title: 'volunteers.dialog.invite', show: Invite },
}

/** The one dialog that the address asks for. */
export function VolunteerDialogs({ file }: { file: VolunteerFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { shown, of, close } = useVolunteerDialog()
  const known = shown ? dialogs[shown] : null
  if (!known || !may('volunteers:write')) return null
  const Shown = known.show
  return (
    <Dialog open onClose={close} title={t(known.title, { name: file.displayName })}>
      <Shown file={file} of={of ?? ''} onClose={close} />
    </Dialog>
  )
}
