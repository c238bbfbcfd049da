import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { NamesInAll } from '#domains/volunteers/model/index.ts'
import { AreaCompartment } from './life-area.ts'
import { Id, Version } from './shapes.ts'

export const formPurposes = ['intake', 'review', 'other'] as const
export const FormPurpose = Type.Enum(formPurposes)
export type FormPurpose = Type.Static<typeof FormPurpose>

const partKinds = ['strengths', 'area', 'instrument', 'question'] as const

const Text = Type.String({ maxLength: 300 })
/** A question in the languages somebody wrote it in; those left empty are asked in another. */
export const QuestionTexts = Type.Object({ en: Text, nb: Text, bg: Text, ro: Text })
export type QuestionTexts = Type.Static<typeof QuestionTexts>

/** One part of a form; what does not belong to its kind is null. Its id stays the same from version to version. */
export const FormPart = Type.Object({
  id: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
  kind: Type.Enum(partKinds),
  areaId: OrNull(Id),
  /** Of an area also these, and not only whether there is a need. */
  asksNeeds: OrNull(Type.Boolean()),
  asksDistance: OrNull(Type.Boolean()),
  instrument: OrNull(Type.String({ pattern: '^[a-z0-9-]{2,40}$' })),
  texts: OrNull(QuestionTexts),
  answerAs: OrNull(Type.Enum(['words', 'yes-no'] as const)),
  compartment: OrNull(AreaCompartment),
})
export type FormPart = Type.Static<typeof FormPart>

const parts = Type.Array(FormPart, { minItems: 1, maxItems: 80 })

/** A form as it stands today. */
export const NeedsForm = Type.Object({
  id: Id,
  version: Version,
  unitId: OrNull(Id),
  purpose: FormPurpose,
  names: NamesInAll,
  retiredOn: OrNull(Day),
  versionId: Id,
  number: Type.Integer(),
  begins: Day,
  parts,
})
export type NeedsForm = Type.Static<typeof NeedsForm>

export const NewNeedsForm = Type.Object({
  unitId: OrNull(Id),
  purpose: FormPurpose,
  names: NamesInAll,
  parts,
})
export type NewNeedsForm = Type.Static<typeof NewNeedsForm>
export const NeedsFormChange = Type.Object({
  id: Id,
  version: Version,
  purpose: FormPurpose,
  names: NamesInAll,
  parts,
})
