import type { Boundary, MyContact, MyLog, MyMeeting } from '../model/index.ts'

/** What has been tapped so far. Null is "not answered", which is never a no. */
export type LogDraft = Pick<
  MyLog,
  | 'cancelledBy'
  | 'placeKind'
  | 'minutes'
  | 'travelMinutes'
  | 'topics'
  | 'steps'
  | 'text'
  | 'worry'
  | 'strain'
  | 'day'
> & { made: boolean | null; boundaries: Boundary[] | null; boundariesOpen: boolean }

const oneHour = 60

/** The plan, or what is usual for the two, fills in all that it knows: what is left are the taps that only the volunteer can make. */
export const draftFor = (
  contact: MyContact,
  meeting: Pick<MyMeeting, 'day' | 'placeKind' | 'minutes'>,
): LogDraft => ({
  day: meeting.day,
  made: null,
  cancelledBy: null,
  placeKind: meeting.placeKind ?? contact.usual.placeKind,
  minutes: meeting.minutes ?? contact.usual.minutes ?? oneHour,
  travelMinutes: contact.usual.travelMinutes,
  topics: [],
  steps: [],
  boundaries: null,
  boundariesOpen: false,
  text: null,
  worry: null,
  strain: null,
})

/** What is still to be tapped before it can be sent, in the order of the page. */
export function missingIn(
  draft: LogDraft,
  asked: readonly Boundary[],
): ('made' | 'place' | 'boundaries' | 'who')[] {
  if (draft.made === null) return ['made']
  if (!draft.made) return draft.cancelledBy === null ? ['who'] : []
  const missing: ('place' | 'boundaries')[] = []
  if (draft.placeKind === null || !draft.minutes) missing.push('place')
  if (asked.length > 0 && draft.boundaries === null) missing.push('boundaries')
  return missing
}

/** The log as it is sent. A meeting that did not happen says who called it off, and nothing else of it. */
export function logOf(
  draft: LogDraft,
  of: { meetingId: string; matchId: string; starts: string | null },
  saidAt: string,
): MyLog {
  const { boundariesOpen: _, ...told } = draft
  const made = draft.made === true
  return {
    ...of,
    ...told,
    made,
    cancelledBy: made ? null : draft.cancelledBy,
    placeKind: made ? draft.placeKind : null,
    minutes: made ? draft.minutes : null,
    topics: made ? draft.topics : [],
    boundaries: made ? draft.boundaries : null,
    steps: made ? (draft.steps ?? []) : [],
    saidAt,
  }
}
