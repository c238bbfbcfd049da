import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })
const time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

const Name = OrNull(Type.String({ minLength: 1, maxLength: 120 }))
/** The name in one language at least; where another is missing, the first that is there stands for it. */
export const LocalNames = Type.Object({ en: Name, nb: Name, bg: Name, ro: Name })
export type LocalNames = Type.Static<typeof LocalNames>

export const nameIn = (names: LocalNames, language: Language): string =>
  names[language] ?? names.en ?? names.nb ?? names.bg ?? names.ro ?? ''

/** Local time of the unit; a day that is new has no id yet. */
export const PlannedDay = Type.Object({ id: OrNull(id), day, starts: time, ends: time })
export type PlannedDay = Type.Static<typeof PlannedDay>
export const HeldDay = Type.Object({ id, day, starts: time, ends: time })
export type HeldDay = Type.Static<typeof HeldDay>

export const marks = ['present', 'absent', 'excused'] as const
/** Whether somebody was there on a day; no mark: not asked yet. */
export const Mark = Type.Enum(marks)
export type Mark = (typeof marks)[number]
