import Type from 'typebox'
import { Compartment } from '#domains/journal/model/index.ts'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { NamesInAll } from '#domains/volunteers/model/index.ts'
import { FormPart, FormPurpose } from './form.ts'
import { EndReason, NeedStatus } from './need.ts'
import { AreaAnswer, Step } from './person-needs.ts'
import { Id } from './shapes.ts'

const words = OrNull(Type.String({ maxLength: 300 }))

export const ways = ['together', 'on-paper', 'from-notes'] as const

export const YesNo = Type.Enum(['yes', 'no', 'not-asked', 'does-not-want-to-say'] as const)

/** A need as it was spoken of: one that is there already, one of the library, or new words. */
export const SpokenNeed = Type.Object({
  needId: OrNull(Id),
  libraryId: OrNull(Id),
  words,
  status: NeedStatus,
  statusBecause: OrNull(EndReason),
})
export type SpokenNeed = Type.Static<typeof SpokenNeed>

/** What was said in one part; what does not belong to the part's kind is null or empty. */
export const PartAnswer = Type.Object({
  partId: FormPart.properties.id,
  answer: OrNull(AreaAnswer),
  needs: Type.Array(SpokenNeed, { maxItems: 40 }),
  stepOfPerson: OrNull(Step),
  stepOfStaff: OrNull(Step),
  strengths: Type.Array(
    Type.Object({ words: Type.String({ minLength: 1, maxLength: 500 }), ownWords: Type.Boolean() }),
    { maxItems: 20 },
  ),
  yesNo: OrNull(YesNo),
  words: OrNull(Type.String({ maxLength: 4000 })),
})
export type PartAnswer = Type.Static<typeof PartAnswer>

export const NewFormAnswer = Type.Object({
  personId: Id,
  formVersionId: Id,
  heldOn: Day,
  how: Type.Enum(ways),
  parts: Type.Array(PartAnswer, { maxItems: 80 }),
})
export type NewFormAnswer = Type.Static<typeof NewFormAnswer>

/** That a form was gone through with somebody. */
export const FormAnswerLine = Type.Object({
  id: Id,
  personId: Id,
  formVersionId: Id,
  formId: Id,
  names: NamesInAll,
  purpose: FormPurpose,
  number: Type.Integer(),
  heldOn: Day,
  how: Type.Enum(ways),
  by: OrNull(Type.String()),
})
export type FormAnswerLine = Type.Static<typeof FormAnswerLine>

/** The whole answer on the form it was given on: what stands in closed compartments is left out. */
export const FormAnswer = Type.Object({
  ...FormAnswerLine.properties,
  form: Type.Array(FormPart),
  parts: Type.Array(PartAnswer),
  mayRead: Type.Array(Compartment),
})
export type FormAnswer = Type.Static<typeof FormAnswer>
