import type { PersonFile } from '../../../model/person-file.ts'

/** What every dialog about a person gets; `of` names the entry it is about, where there is one. */
export type PersonDialogProps = { person: PersonFile; of: string | null; onClose(): void }
