import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FormField } from '#platform/documents/printable-form.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import type { FormPart } from '../model/form.ts'
import { questionIn } from '../model/form-rules.ts'
import { needsFormsApi } from '../model/forms-api.ts'
import { isUsedIn, type LibraryNeed, type LifeArea } from '../model/life-area.ts'
import { areaAnswers } from '../model/person-needs.ts'
import { generalAnchors } from '../model/steps.ts'
import { requireFormVersion } from './form-store.ts'
import { listAreas, listLibrary } from './house-store.ts'

/** The form for a pen: there is no line inside. It carries nobody's name until somebody writes it. */
export const printForm = handle(needsFormsApi.print, {
  permission: 'organisation:read',
  concerns: () => null,
  async run({ tx, today }, { id, language, isLargePrint = false }): Promise<FileAnswer> {
    const form = await requireFormVersion(tx, id)
    const [areas, all, { name: organisation }] = await Promise.all([
      listAreas(tx),
      listLibrary(tx),
      tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow(),
    ])
    const library = all.filter((need) => isUsedIn(need, form.unitId, today.toString()))
    const paper = onPaper(language, { areas, library })
    const title = form.names[language]
    const t = paper.t
    const bytes = await makePdf('printable-form', {
      ...{ language, title, organisation, isLargePrint },
      introduction: t('needs.paper.introduction'),
      sections: [
        {
          ...{ heading: '', text: '' },
          fields: [
            { label: t('needs.paper.name'), help: '', kind: 'line' },
            { label: t('needs.paper.day'), help: '', kind: 'line' },
          ],
        },
        ...form.parts.flatMap(paper.section),
      ],
      signatures: [],
      foot: t('needs.paper.foot', { name: title, number: form.number }),
    })
    return { name: `${title}.pdf`, bytes }
  },
})

type House = { areas: LifeArea[]; library: LibraryNeed[] }
type Section = { heading: string; text: string; fields: FormField[] }

function onPaper(language: Language, { areas, library }: House) {
  const t = (key: Parameters<typeof format>[1], values?: Parameters<typeof format>[2]) =>
    format(language, key, values)
  const lines = (label: string, count: number): FormField => ({
    ...{ label, help: '', kind: 'lines', lines: count },
  })
  const choices = (label: string, of: string[], help = ''): FormField => ({
    ...{ label, help, kind: 'choices', choices: of },
  })

  const area = (part: FormPart): Section[] => {
    const found = areas.find(({ id }) => id === part.areaId)
    if (!found) return []
    const names = library.filter(({ areaId }) => areaId === found.id).map((need) => need.names[language])
    const answers = areaAnswers.filter((answer) => answer !== 'not-asked')
    const sentences = found.anchors?.[language] ?? generalAnchors.map((key) => t(key))
    return [
      {
        ...{ heading: found.names[language], text: '' },
        fields: [
          choices(
            t('needs.paper.answer'),
            answers.map((answer) => t(`needs.paper.answer.${answer}`)),
          ),
          ...(part.asksNeeds && names.length > 0
            ? [choices(t('needs.paper.needs'), names), lines(t('needs.paper.other-need'), 2)]
            : []),
          ...(part.asksNeeds && names.length === 0 ? [lines(t('needs.paper.needs-in-words'), 3)] : []),
          ...(part.asksDistance ? [choices(t('needs.paper.distance'), sentences, t('needs.paper.one'))] : []),
        ],
      },
    ]
  }

  const section = (part: FormPart): Section[] => {
    if (part.kind === 'area') return area(part)
    if (part.kind === 'strengths')
      return [
        {
          ...{ heading: t('needs.strengths'), text: '' },
          fields: [lines(t('needs.paper.strengths'), 4)],
        },
      ]
    // An instrument has a paper of its own.
    if (part.kind === 'instrument' || part.texts === null) return []
    const { text } = questionIn(part.texts, language)
    const yesNo = ['yes', 'no', 'does-not-want-to-say'] as const
    const field =
      part.answerAs === 'yes-no'
        ? choices(
            text,
            yesNo.map((answer) => t(`needs.yes-no.${answer}`)),
          )
        : lines(text, 4)
    return [{ heading: '', text: '', fields: [field] }]
  }
  return { t, section }
}
