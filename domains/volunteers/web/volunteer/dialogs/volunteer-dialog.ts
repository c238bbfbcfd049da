import type { VolunteerFile } from '../../../model/volunteers-api.ts'

/** What every dialog about a volunteer gets; `of` names the kind or the requirement it is about. */
export type VolunteerDialogProps = { file: VolunteerFile; of: string; onClose(): void }
