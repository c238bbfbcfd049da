import { makePdf } from '#platform/documents/make-pdf.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { refuse } from '#platform/problem.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format, type TextKey, type TextValues } from '#platform/texts/text.ts'
import type { AssessmentFile } from '../../model/children/assessment.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import { concernAnswers, officeAnswers, psychiatristSays } from '../../model/children/codes.ts'
import { aboutAssessment, readAssessment } from './assessment-store.ts'

export const saying = (language: Language) => (key: string, values?: TextValues) =>
  format(language, key as TextKey, values)

export async function houseName(tx: Tx): Promise<string> {
  return (await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()).name
}

/** Whom a paper is about, for the audit, beside the paper itself. */
export type PaperAbout = { name: string; bytes: Buffer; about: string[] }
export const aboutPaper = (_input: unknown, file: unknown) => (file as PaperAbout | undefined)?.about ?? []

/** For a pen: what is asked, in the words of the house. */
const checklistPaper = handle(assessmentsApi.checklistPaper, {
  permission: 'children:read',
  concerns: aboutPaper,
  async run({ tx, today }, { id, language }): Promise<PaperAbout> {
    const t = saying(language)
    const one = await readAssessment(tx, id, today)
    const answers = ['yes', 'no', 'not-known', 'does-not-apply'].map((code) =>
      t(`family.child.answer.${code}`),
    )
    const choice = (label: string, group: string, codes: readonly string[]) => ({
      ...{ label, help: '', kind: 'choices' as const },
      choices: codes.map((code) => t(`family.child.${group}.${code}`)),
    })
    const line = (key: string) => ({ label: t(key), help: '', kind: 'line' as const })
    const bytes = await makePdf('printable-form', {
      ...{ language, title: t('family.child.paper.checklist'), organisation: await houseName(tx) },
      introduction: t('family.child.paper.checklist-text', {
        child: one.childCalled,
        adult: one.adultCalled,
      }),
      sections: [
        {
          ...{ heading: one.checklist.prisonName ?? one.checklist.name, text: one.checklist.source },
          fields: one.checklist.items.map(({ texts }) => ({
            ...{ label: texts[language], help: '', kind: 'choices' as const, choices: answers },
          })),
        },
        {
          ...{ heading: t('family.child.concerns'), text: t('family.child.concerns-text') },
          fields: [
            choice(t('family.child.concerns-question'), 'concern', concernAnswers),
            choice(t('family.child.psychiatrist'), 'psychiatrist', psychiatristSays),
            line('family.child.psychiatrist-name'),
            choice(t('family.child.police'), 'office', officeAnswers),
            choice(t('family.child.protective'), 'office', officeAnswers),
          ],
        },
        {
          ...{ heading: t('family.child.best-interest'), text: '' },
          fields: [{ label: t('family.child.best-interest-text'), help: '', kind: 'lines', lines: 5 }],
        },
      ],
      signatures: [t('family.child.paper.signed-by')],
      ...{ isLargePrint: false, foot: one.checklist.source },
    })
    return { name: `${t('family.child.paper.checklist')}.pdf`, bytes, about: aboutAssessment(null, one) }
  },
})

function partsOf(one: AssessmentFile, language: Language) {
  const t = saying(language)
  const day = (of: string | null) => (of === null ? '–' : dayText(of, language, 'long'))
  const kinds = one.kindsAllowed.map((kind) => t(`family.child.kind.${kind}`)).join(', ')
  if (one.decision === 'refused')
    return [
      {
        heading: t('family.child.letter.decided'),
        paragraphs: [t('family.child.letter.refused', { child: one.childCalled, day: day(one.decidedOn) })],
      },
      {
        heading: t('family.child.letter.again'),
        paragraphs: [t('family.child.letter.again-text')],
      },
    ]
  return [
    {
      heading: t('family.child.letter.decided'),
      paragraphs: [
        t('family.child.letter.allowed', { child: one.childCalled, kinds }),
        t('family.child.letter.valid', { from: day(one.validFrom), until: day(one.validUntil) }),
        t(one.supervised ? 'family.child.letter.supervised' : 'family.child.letter.not-supervised'),
      ],
    },
    ...(one.conditions ? [{ heading: t('family.child.conditions'), paragraphs: [one.conditions] }] : []),
    { heading: t('family.child.stop-rule'), paragraphs: [one.stopRule ?? ''] },
  ]
}

/** What was decided, to the grown-up whom it is about; nothing of what the child said, and nothing of why anybody is in prison. */
const decisionLetter = handle(assessmentsApi.letter, {
  permission: 'children:read',
  concerns: aboutPaper,
  async run({ tx, actor, today }, { id, language }): Promise<PaperAbout> {
    const t = saying(language)
    const one = await readAssessment(tx, id, today)
    if (one.decision === null) refuse('assessment-not-decided')
    const house = await houseName(tx)
    const bytes = await makePdf('letter', {
      ...{ language, from: [house], to: [one.adultCalled], facts: [], isLargePrint: true },
      placeAndDay: dayText(today.toString(), language, 'long'),
      about: t('family.child.paper.letter'),
      greeting: t('family.child.letter.greeting', { name: one.adultCalled }),
      parts: partsOf(one, language),
      closing: t('family.child.letter.closing'),
      signature: { name: one.decidedByName ?? actor.name, label: house },
      foot: t('family.child.letter.foot'),
    })
    return { name: `${t('family.child.paper.letter')}.pdf`, bytes, about: aboutAssessment(null, one) }
  },
})

export const childPaperHandlers = [checklistPaper, decisionLetter]
