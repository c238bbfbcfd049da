import { type Texts, useTexts } from '#platform/web/index.ts'
import {
  alternatives,
  type DeciderKind,
  deciderKinds,
  refusalBases,
  refusalReasons,
  refusalReasonsOf,
} from '../model/reasons.ts'
import type { Refusal } from '../model/refusal.ts'

/** What the forms and filters let one choose from, in the reader's words. */
export function useRefusalChoices() {
  const { t } = useTexts()
  return {
    deciders: deciderKinds.map((value) => ({ value, label: t(`refusals.decider.${value}`) })),
    reasons: refusalReasons.map((value) => ({ value, label: t(`refusals.reason.${value}`) })),
    reasonsOf: (kind: DeciderKind) =>
      refusalReasonsOf(kind).map((value) => ({ value, label: t(`refusals.reason.${value}`) })),
    bases: refusalBases.map((value) => ({
      value,
      label: t(`refusals.basis.${value}`),
      detail: t(`refusals.basis-means.${value}`),
    })),
    alternatives: alternatives.map((value) => ({ value, label: t(`refusals.alternative.${value}`) })),
  }
}

/** The day of a decision on the reader's clock. */
export const dayOf = (moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString()

/** "The centre (Maria Petrova)", "A landlord". */
export const deciderText = ({ t }: Texts, { deciderKind, deciderName }: Refusal): string =>
  deciderName
    ? t('refusals.decider-named', { kind: t(`refusals.decider.${deciderKind}`), name: deciderName })
    : t(`refusals.decider.${deciderKind}`)

/** What stands in its place, or that nothing does. */
export function alternativeText({ t }: Texts, { alternative, alternativeWords }: Refusal): string {
  if (alternative === null) return t('refusals.no-alternative')
  if (alternative === 'other' && alternativeWords) return alternativeWords
  return t(`refusals.alternative.${alternative}`)
}
