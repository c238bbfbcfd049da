import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { NamesInAll } from '#domains/volunteers/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'
import { Id, Version } from './shapes.ts'

/** Where what is said about an area is kept; supervision is no part of help. */
export const areaCompartments = ['help', 'family', 'health'] as const
export const AreaCompartment = Type.Enum(areaCompartments)
export type AreaCompartment = Type.Static<typeof AreaCompartment>

const Sentences = Type.Array(Type.String({ minLength: 1, maxLength: 160 }), { minItems: 5, maxItems: 5 })

/** Five sentences in each language, from the first step to the fifth. */
export const Anchors = Type.Object({ en: Sentences, nb: Sentences, bg: Sentences, ro: Sentences })
export type Anchors = Type.Static<typeof Anchors>

/** An area of life; those with a unit are a centre's own. */
export const LifeArea = Type.Object({
  id: Id,
  version: Version,
  unitId: OrNull(Id),
  slug: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
  names: NamesInAll,
  compartment: AreaCompartment,
  position: Type.Integer(),
  /** Null: the general five sentences. */
  anchors: OrNull(Anchors),
  retiredOn: OrNull(Day),
})
export type LifeArea = Type.Static<typeof LifeArea>

export const NewLifeArea = Type.Pick(LifeArea, ['unitId', 'names', 'compartment', 'anchors'])
export type NewLifeArea = Type.Static<typeof NewLifeArea>
export const LifeAreaChange = Type.Pick(LifeArea, ['id', 'version', 'names', 'anchors'])

/** A need in words that are ready to use. */
export const LibraryNeed = Type.Object({
  id: Id,
  version: Version,
  areaId: Id,
  unitId: OrNull(Id),
  names: NamesInAll,
  position: Type.Integer(),
  retiredOn: OrNull(Day),
})
export type LibraryNeed = Type.Static<typeof LibraryNeed>

export const NewLibraryNeed = Type.Pick(LibraryNeed, ['areaId', 'unitId', 'names'])
export type NewLibraryNeed = Type.Static<typeof NewLibraryNeed>
export const LibraryNeedChange = Type.Pick(LibraryNeed, ['id', 'version', 'names'])

/** What the house itself wrote: a centre may take it out of use and add its own, not change the words others rely on. */
export const isBuiltIn = ({ id }: { id: string }): boolean => id.startsWith('01900000-0000-7000-8000-')

/** Whether an area or a need of the library is used in this unit today. */
export const isUsedIn = (
  of: { unitId: string | null; retiredOn: string | null },
  unitId: string | null,
  today: string,
): boolean => (of.unitId === null || of.unitId === unitId) && (of.retiredOn === null || of.retiredOn > today)

/** The sentence of a step, in the area's own words; null where the general ones are meant. */
export const anchorOf = (area: Pick<LifeArea, 'anchors'>, step: number, language: Language): string | null =>
  area.anchors?.[language][step - 1] ?? null
