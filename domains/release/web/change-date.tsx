import { releaseDateDialog } from '#domains/people/web/index.ts'
import { Lent } from '#platform/web/index.ts'
import type { AwaitedRelease } from '../model/board.ts'

/** The dialog that the person's page has too, over the board. */
export function ChangeDate({ person, onClose }: { person: AwaitedRelease; onClose(): void }) {
  const { personId: id, unitId, name, status, kind, day, unknownBecause, certainty } = person
  const current = kind && certainty && { kind, day, unknownBecause, certainty }
  return <Lent load={releaseDateDialog} person={{ id, unitId, name, status, current }} onClose={onClose} />
}
