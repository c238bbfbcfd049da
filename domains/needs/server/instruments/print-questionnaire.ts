import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { isLanguage } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { instrumentsApi } from '../../model/instruments/instruments-api.ts'
import { requireQuestionnaire } from './asking.ts'

const showQuestions = handle(instrumentsApi.questionnaire, {
  permission: 'needs:read',
  concerns: () => null,
  run: ({ tx }, { areaId = null, ...asked }) => requireQuestionnaire(tx, { ...asked, areaId }),
})

/** An empty form for a pen; what is ticked on it is typed in later. */
const printQuestions = handle(instrumentsApi.paper, {
  permission: 'needs:read',
  concerns: () => null,
  async run({ tx }, { instrument, language, areaId = null, large = false }): Promise<FileAnswer> {
    const { title, introduction, questions, source, licence } = await requireQuestionnaire(tx, {
      ...{ instrument, language, areaId },
    })
    // Our paper has letters and page numbers for these languages alone.
    if (!isLanguage(language)) return refuse({ code: 'no-paper-in-language', field: 'language' })
    const { name } = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
    const line = (key: 'name' | 'day') =>
      ({ label: format(language, `needs.instrument.paper-${key}`), help: '', kind: 'line' }) as const
    const bytes = await makePdf('printable-form', {
      ...{ language, title, organisation: name, introduction: '', signatures: [], isLargePrint: large },
      sections: [
        { heading: '', text: '', fields: [line('name'), line('day')] },
        {
          ...{ heading: '', text: introduction },
          fields: questions.map(({ text, options }, index) => ({
            ...{ label: `${index + 1}. ${text}`, help: '', kind: 'choices' as const },
            choices: options.map((option) => option.text),
          })),
        },
      ],
      foot: `${source} · ${licence}`,
    })
    return { name: `${title}.pdf`, bytes }
  },
})

export const questionnaireHandlers = [showQuestions, printQuestions]
