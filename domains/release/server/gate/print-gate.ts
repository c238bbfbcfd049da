import { sql } from 'kysely'
import { emergencyNumbers } from '#domains/safeguarding/model/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import type { GateFile } from '../../model/gate/gate.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { wordsIn } from '../board-on-paper.ts'
import { readGate } from './gate-file.ts'
import { type Surroundings, sheetForMeeting, sheetForPerson } from './gate-on-paper.ts'

type Printed = FileAnswer & { personId: string }

/** The gate plan to carry in a pocket: the person's own with everything, and one for whoever meets with what is theirs. */
export const printGate = handle(gateApi.print, {
  permission: 'release:read',
  concerns: (_input, file) => (file as Printed | undefined)?.personId ?? null,
  async run(context, { id, language, reader, large = false }): Promise<Printed> {
    const file = await readGate(context, id)
    if (file.version === 0) refuse('gate-nothing-to-print')
    const words = wordsIn(language)
    const around = await surroundingsOf(context, file, language)
    const sheet = (reader === 'person' ? sheetForPerson : sheetForMeeting)(file, words, around)
    const bytes = await makePdf('day-sheet', { ...sheet, language, isLargePrint: large })
    const name = words.t('release.gate.file', {
      name: reader === 'person' ? file.personName : around.calledName,
    })
    return { name: `${name}.pdf`, bytes, personId: file.personId }
  },
})

/** What stands on the sheet and in no plan: whom to call, and what the person is called. */
async function surroundingsOf(
  { tx, today }: Context,
  file: GateFile,
  language: string,
): Promise<Surroundings> {
  const { rows } = await sql<{
    calledName: string
    country: string
    phones: { name: string; phone: string }[]
    responsible: string | null
    organisation: string
    unit: string
  }>`select coalesce(nullif(q.called_name, ''), nullif(q.given_name, ''), split_part(q.display_name, ' ', 1)) as called_name,
      o.country, o.name as organisation, u.name as unit, c.name as responsible,
      coalesce((select json_agg(json_build_object('name', d.name, 'phone', d.phone) order by d.name) from duty_phones d
        where d.unit_id = q.unit_id and (d.retired_on is null or d.retired_on > ${today.toString()})), '[]') as phones
    from people q join units u on u.id = q.unit_id cross join access.organisation o left join access.colleagues c on c.id = q.responsible_id
    where q.id = ${file.personId}`.execute(tx)
  const { country, ...around } = rows[0]!
  return { ...around, language: language as Surroundings['language'], emergency: emergencyNumbers(country) }
}
