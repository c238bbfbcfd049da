import type { MatchFile } from '../../../model/match.ts'

/** What every form about a match is given. */
export type MatchDialogProps = { file: MatchFile; onClose(): void }
