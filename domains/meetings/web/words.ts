import type { TextKey } from '#platform/texts/text.ts'
import type { Texts } from '#platform/web/index.ts'
import type { Boundary, Topic } from '../model/log.ts'
import type { CancelledBy, Meeting, PlaceKind } from '../model/meeting.ts'
import type { PermitStanding } from '../model/permit.ts'
import { clockAfter } from '../model/shapes.ts'

type T = Texts['t']

export const placeOf = (t: T, kind: PlaceKind) => t(`meetings.place.${kind}`)
export const topicOf = (t: T, topic: Topic) => t(`meetings.word.topic.${topic}` as TextKey)
export const boundaryOf = (t: T, boundary: Boundary) => t(`meetings.word.boundary.${boundary}` as TextKey)
export const cancellerOf = (t: T, who: CancelledBy) => t(`meetings.off.${who}`)
export const permitOf = (t: T, standing: PermitStanding) => t(`meetings.standing.${standing}`)

/** "14:00–15:00", or the beginning alone, or nothing. */
export function spanOf({ starts, minutes }: Pick<Meeting, 'starts' | 'minutes'>): string {
  if (starts === null) return ''
  return minutes === null ? starts : `${starts}–${clockAfter(starts, minutes)}`
}

/** Where it is: the prison by name, the place in words, or the kind of place. */
export function whereOf(
  t: T,
  { placeKind, prison, place }: Pick<Meeting, 'placeKind' | 'prison' | 'place'>,
): string {
  const kind = placeKind === null ? '' : placeOf(t, placeKind)
  return [prison ?? kind, place].filter(Boolean).join(', ')
}

export type Shape = 'planned' | 'unlogged' | 'made' | 'not-made' | 'cancelled'
export function shapeOf({ state, made, unlogged }: Meeting): Shape {
  if (state === 'cancelled') return 'cancelled'
  if (state === 'planned') return unlogged ? 'unlogged' : 'planned'
  return made ? 'made' : 'not-made'
}

const marks: Record<Shape, string> = {
  planned: '○',
  unlogged: '◆',
  made: '●',
  'not-made': '–',
  cancelled: '–',
}
/** Each state has a shape beside its colour and its word. */
export const markOf = (shape: Shape): string => marks[shape]
