import type { TextKey } from '#platform/texts/text.ts'
import type { Boundary, CancelledBy, PlaceKind, Topic } from '../model/index.ts'

export const topicWord = (topic: Topic) => `meetings.word.topic.${topic}` as TextKey
export const placeWord = (place: PlaceKind) => `meetings.place.${place}` as TextKey
export const boundaryWord = (boundary: Boundary) => `meetings.word.boundary.${boundary}` as TextKey
export const cancellerWord = (who: CancelledBy) => `meetings.word.cancelled-by.${who}` as TextKey
export const strainWord = (answer: number) => `care.strain.${answer}` as TextKey
