import { handle } from '#platform/operations/handler.ts'
import type { Cell } from '#platform/sheets/workbook.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { bandWords, kindWords, unknownWords } from '../model/board-words.ts'
import { releaseApi } from '../model/release-api.ts'
import { boardFor } from './board.ts'
import { decisionWords, groupsOf, openWords, wordsIn } from './board-on-paper.ts'
import { openItemsOf } from './countdown/open-items.ts'
import type { FileAboutPeople } from './print-board.ts'

const columns = ['name', 'day', 'kind', 'band', 'prison', 'responsible', 'unit', 'decide', 'open'] as const

export const exportBoard = handle(releaseApi.exportBoard, {
  permission: 'people:export',
  concerns: (_, file) => (file as FileAboutPeople | undefined)?.people ?? [],
  async run(context, { by = 'week', onlyWarned, format, ...filter }): Promise<FileAboutPeople> {
    const { language = context.actor.language } = filter
    const words = wordsIn(language)
    const { t } = words
    const board = await boardFor(context, filter)
    const groups = groupsOf(board, { by, ...(onlyWarned === undefined ? {} : { onlyWarned }) }, language)
    const people = groups.flatMap((group) => group.people)
    const open = await openItemsOf(
      context.tx,
      people.map(({ personId }) => personId),
      language,
    )
    const content = {
      columns: columns.map((column) => ({ header: t(`release.column.${column}`), width: 22 })),
      rows: people.map((person): Cell[] => [
        person.name,
        person.day === null
          ? t('release.not-known-because', { why: unknownWords(person, words) })
          : { day: person.day },
        kindWords(person, words),
        bandWords(person, words),
        person.prison,
        person.responsible,
        person.unit,
        decisionWords(person, words),
        openWords(open.get(person.personId), words),
      ]),
    }
    const bytes =
      format === 'xlsx'
        ? await writeXlsx({ sheetName: t('release.title'), ...content })
        : writeCsv({ ...content, language })
    return {
      name: `${t('release.print.name', { day: board.today })}.${format}`,
      bytes,
      ...(format === 'csv' ? { type: 'text/csv; charset=utf-8' } : {}),
      people: people.map(({ personId }) => personId),
    }
  },
})
