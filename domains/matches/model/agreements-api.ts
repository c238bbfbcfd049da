import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Agreement, AgreementPoints, AgreementText, KindText, Signature, TextsInAll } from './agreement.ts'
import { Day, Id, oneRecord, Words } from './shapes.ts'

export const agreementsApi = {
  texts: query('matches.agreement-texts', '/agreement-texts', {
    input: Type.Object({}),
    output: Type.Object({
      today: Day,
      kinds: Type.Array(Type.Object({ kindId: Id, holds: KindText, coming: Type.Array(KindText) })),
    }),
  }),
  writeText: command('matches.write-agreement-text', '/agreement-texts', {
    input: Type.Object({ kindId: Id, texts: TextsInAll, validFrom: Day, why: Words(500) }),
    output: KindText,
  }),
  draw: command('matches.draw-up-agreement', '/matches/:matchId/agreements', {
    input: Type.Object({ matchId: Id, points: AgreementPoints }),
    output: Agreement,
  }),
  sign: command('matches.sign-agreement', '/match-agreements/:id/signatures', {
    input: Type.Object({ ...oneRecord.properties, ...Type.Omit(Signature, ['seenBy']).properties }),
    output: Agreement,
  }),
  read: query('matches.read-agreement', '/match-agreements/:id', {
    input: Type.Object({ id: Id, language: Language }),
    output: Type.Object({ id: Id, text: AgreementText }),
  }),
  print: query('matches.print-agreement', '/match-agreements/:id/pdf', {
    input: Type.Object({ id: Id, language: Language }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
}
