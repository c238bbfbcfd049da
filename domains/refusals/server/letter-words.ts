import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format, type TextKey } from '#platform/texts/text.ts'
import type { Objection } from '../model/objection.ts'
import type { RefusalFile } from '../model/refusals-api.ts'

type Parts = { heading: string; paragraphs: string[] }[]

/** What was decided, why, what there is instead, and how to object: short sentences to the person themselves. */
export function refusalParts(
  of: RefusalFile,
  { language, decidedOn }: { language: Language; decidedOn: string },
): Parts {
  const t = (key: TextKey, values?: Record<string, string | number>) => format(language, key, values)
  const day = dayText(decidedOn, language, 'long')
  const why = t(`refusals.letter.why.${of.reason}` as TextKey)
  // Who a volunteer is, and what they wrote to a colleague, stays with the colleagues.
  const name = (of.deciderKind === 'volunteer' ? null : of.deciderName) ?? 'none'
  const quoted =
    of.words === null || of.deciderKind === 'volunteer'
      ? []
      : [t('refusals.letter.in-words', { words: of.words })]
  const instead =
    of.alternative === null || of.alternative === 'not-wanted'
      ? [t(of.alternative === null ? 'refusals.letter.instead-none' : 'refusals.letter.instead-not-wanted')]
      : [
          t(`refusals.letter.instead.${of.alternative}` as TextKey),
          ...(of.package
            ? [
                t('refusals.letter.package', {
                  ...{ contact: of.package.contactName, activities: of.package.activities },
                  ...{ partner: of.package.partner, day: dayText(of.package.begins, language, 'long') },
                }),
              ]
            : []),
          ...(of.alternativeWords === null ? [] : [of.alternativeWords]),
        ]
  const again =
    of.reviewOn !== null && of.reviewedAt === null
      ? [
          t('refusals.letter.again', {
            day: dayText(of.reviewOn, language, 'long'),
            name: of.reviewerName ?? 'none',
          }),
        ]
      : []
  return [
    {
      heading: t('refusals.letter.decided'),
      paragraphs: [
        t(`refusals.letter.said.${of.deciderKind}` as TextKey, {
          day,
          name,
          source: of.source.replaceAll('-', '_'),
        }),
      ],
    },
    { heading: t('refusals.letter.why'), paragraphs: [why, ...quoted] },
    { heading: t('refusals.letter.instead'), paragraphs: [...instead, ...again] },
    {
      heading: t('refusals.letter.object'),
      paragraphs: [
        t('refusals.letter.object-how'),
        t('refusals.letter.object-then', { days: of.answerWithin }),
        t('refusals.letter.object-no-harm'),
      ],
    },
  ]
}

/** The answer to an objection: what the person said, what was found, why. */
export function answerParts(objection: Objection, language: Language): Parts {
  const t = (key: TextKey, values?: Record<string, string | number>) => format(language, key, values)
  const { cameOn, answeredOn, outcome, answerWords, answeredByName, words, whoseWords } = objection
  const came = { day: dayText(cameOn, language, 'long'), words }
  return [
    {
      heading: t('refusals.letter.your-objection'),
      paragraphs: [t(`refusals.letter.you-said.${whoseWords}` as TextKey, came)],
    },
    {
      heading: t('refusals.letter.our-answer'),
      paragraphs: [
        t(`refusals.letter.outcome.${outcome}` as TextKey),
        answerWords ?? '',
        t('refusals.letter.answered-by', {
          ...{ name: answeredByName ?? 'none', day: dayText(answeredOn ?? cameOn, language, 'long') },
        }),
      ],
    },
    ...(outcome === 'stands'
      ? [{ heading: t('refusals.letter.further'), paragraphs: [t('refusals.letter.further-text')] }]
      : []),
  ]
}
