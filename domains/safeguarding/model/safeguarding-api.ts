import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Duty, DutyPhone, NewDutyPhone } from './duty.ts'
import { DutyReport, NewDutyReport } from './duty-report.ts'
import { EmergencyNumber } from './emergency.ts'
import {
  MyWorry,
  NewWorry,
  OwnWorry,
  Worry,
  WorryClosing,
  WorryCount,
  WorryEdit,
  WorryFile,
  WorryNote,
  WorryReopening,
} from './worry.ts'

const uuid = Type.String({ format: 'uuid' })
const byId = Type.Object({ id: uuid })
const nothing = Type.Object({})
const emergency = Type.Array(EmergencyNumber)

export const safeguardingApi = {
  /** Who is on duty now in the units of whoever asks, and whom to call where a life is in danger. */
  duty: query('safeguarding.duty', '/duty', {
    input: nothing,
    output: Type.Object({ duty: Type.Array(Duty), emergency }),
  }),
  /** The same for a volunteer. */
  myDutyPhone: query('safeguarding.my-duty-phone', '/my/duty-phone', {
    input: nothing,
    output: Type.Object({ duty: Type.Array(Duty), emergency }),
  }),
  dutyPhones: query('safeguarding.duty-phones', '/duty-phones', {
    input: nothing,
    output: Type.Array(DutyPhone),
  }),
  addDutyPhone: command('safeguarding.add-duty-phone', '/duty-phones', {
    input: NewDutyPhone,
    output: DutyPhone,
  }),
  changeDutyPhone: command('safeguarding.change-duty-phone', '/duty-phones/:id', {
    input: DutyPhone,
    output: DutyPhone,
  }),
  retireDutyPhone: command('safeguarding.retire-duty-phone', '/duty-phones/:id/retire', {
    input: WorryEdit,
    output: byId,
  }),

  raiseWorry: command('safeguarding.raise-worry', '/worries', { input: NewWorry, output: byId }),
  raiseMyWorry: command('safeguarding.raise-my-worry', '/my/worries', { input: MyWorry, output: byId }),
  /** Those that want an answer, the most urgent first; with `closed`, those that had one in the last year. */
  worries: query('safeguarding.worries', '/worries', {
    input: Type.Object({ closed: Type.Optional(Type.Boolean()) }),
    /** `mine` are those that whoever asks has raised: others answer them. */
    output: Type.Object({ worries: Type.Array(Worry), mine: Type.Array(OwnWorry), now: Type.String() }),
  }),
  worriesOfPerson: query('safeguarding.worries-of-person', '/people/:personId/worries', {
    input: Type.Object({ personId: uuid }),
    output: Type.Array(Worry),
  }),
  worry: query('safeguarding.worry', '/worries/:id', { input: byId, output: WorryFile }),
  takeWorry: command('safeguarding.take-worry', '/worries/:id/take', { input: WorryEdit, output: WorryFile }),
  noteOnWorry: command('safeguarding.note-on-worry', '/worries/:id/notes', {
    input: WorryNote,
    output: WorryFile,
  }),
  closeWorry: command('safeguarding.close-worry', '/worries/:id/close', {
    input: WorryClosing,
    output: WorryFile,
  }),
  /** A closed one goes back to being nobody's, with the reason; how it had been closed stays written. */
  reopenWorry: command('safeguarding.reopen-worry', '/worries/:id/reopen', {
    input: WorryReopening,
    output: WorryFile,
  }),
  /** That somebody outside was told, as the law asks: to whom, when, how and what. It stays as it was written. */
  reportDuty: command('safeguarding.report-duty', '/duty-reports', {
    input: NewDutyReport,
    output: DutyReport,
  }),
  dutyReports: query('safeguarding.duty-reports', '/duty-reports', {
    input: Type.Object({ worryId: Type.Optional(uuid) }),
    output: Type.Array(DutyReport),
  }),
  countWorries: query('safeguarding.count-worries', '/worries/counts', {
    input: nothing,
    output: Type.Object({
      counts: Type.Array(WorryCount),
      now: Type.String(),
      oldest: OrNull(Type.String()),
    }),
  }),
}
