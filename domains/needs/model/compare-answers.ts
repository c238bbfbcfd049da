import type { FormPart } from './form.ts'
import type { FormAnswer, PartAnswer } from './form-answer.ts'
import { subjectOf } from './form-rules.ts'

/** One part on both sides; null on the side whose form did not ask it or where nothing was said. */
export type PairedPart = {
  part: FormPart
  isAskedBefore: boolean
  isAskedAfter: boolean
  before: PartAnswer | null
  after: PartAnswer | null
}

/** Two answers side by side, in the order of the later form; what only the earlier one asked follows. */
export function pairParts(
  before: Pick<FormAnswer, 'formId' | 'form' | 'parts'>,
  after: Pick<FormAnswer, 'formId' | 'form' | 'parts'>,
): PairedPart[] {
  // Questions are of one form: the same name in another form is another question.
  const same = (a: FormPart, b: FormPart) =>
    subjectOf(a) === subjectOf(b) && (a.kind !== 'question' || before.formId === after.formId)
  const said = (parts: PartAnswer[], part: FormPart | undefined) =>
    parts.find(({ partId }) => partId === part?.id) ?? null
  const both = after.form.map((part): PairedPart => {
    const earlier = before.form.find((one) => same(one, part))
    return {
      part,
      isAskedBefore: earlier !== undefined,
      isAskedAfter: true,
      before: said(before.parts, earlier),
      after: said(after.parts, part),
    }
  })
  const only = before.form.filter((one) => !after.form.some((part) => same(one, part)))
  return [
    ...both,
    ...only.map((part) => ({
      ...{ part, isAskedBefore: true, isAskedAfter: false },
      ...{ before: said(before.parts, part), after: null },
    })),
  ]
}
