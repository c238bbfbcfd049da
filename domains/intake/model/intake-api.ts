import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import {
  Acceptance,
  ConsentNoted,
  IntakeRefusal,
  OneReferral,
  PackageOffered,
  Reopening,
  SettingAside,
  TakingIn,
  Wait,
  Withdrawal,
} from './decisions.ts'
import { ReferralForm, SentReferral } from './public-form.ts'
import { Id, NewReferral, ReferralChange } from './referral.ts'
import { CameAs, ReferralFile } from './referral-file.ts'
import { NewService, Service, ServiceChange } from './service.ts'
import { Funnel, ReferralRow, referralViews } from './waiting.ts'

const nothing = Type.Object({})
const byId = Type.Object({ id: Id })
const ofUnit = { unitId: Type.Optional(Id) }
const named = Type.Object({ id: Id, name: Type.String() })

const step = <Input extends Parameters<typeof command>[2]['input']>(
  name: `intake.${string}`,
  path: string,
  input: Input,
) => command(name, `/intake/:id/${path}`, { input, output: ReferralFile })

export const intakeApi = {
  form: query('intake.open-form', '/refer', { input: nothing, output: ReferralForm }),
  refer: command('intake.refer', '/refer', { input: SentReferral, output: Type.Null() }),
  /** An empty form for a pen: it says nothing about anybody, so whoever works inside may fetch it. */
  paperForm: query('intake.paper-form', '/refer/paper', {
    input: Type.Object({ language: Language, large: Type.Optional(Type.Boolean()) }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),

  list: query('intake.list', '/intake', {
    input: Type.Object({ ...ofUnit, view: Type.Enum(referralViews) }),
    output: Type.Object({ referrals: Type.Array(ReferralRow), total: Type.Integer() }),
  }),
  funnel: query('intake.funnel', '/intake/funnel', { input: Type.Object(ofUnit), output: Funnel }),
  choices: query('intake.choices', '/intake/choices', {
    input: nothing,
    output: Type.Object({
      units: Type.Array(named),
      prisons: Type.Array(Type.String()),
      /** Who works in which unit today. */
      colleagues: Type.Array(Type.Object({ ...named.properties, unitIds: Type.Array(Id) })),
    }),
  }),
  show: query('intake.show', '/intake/:id', { input: byId, output: ReferralFile }),
  ofPerson: query('intake.of-person', '/people/:personId/intake', {
    input: Type.Object({ personId: Id }),
    output: CameAs,
  }),
  add: command('intake.add', '/intake', { input: NewReferral, output: ReferralFile }),
  change: command('intake.change', '/intake/:id', { input: ReferralChange, output: ReferralFile }),

  addScan: command('intake.add-scan', '/intake/:id/scan', { input: byId, output: byId, takesFile: true }),
  scan: query('intake.scan', '/intake/:id/scan', {
    input: byId,
    output: Type.Unknown(),
    givesFile: 'application/octet-stream',
  }),
  removeScan: command('intake.remove-scan', '/intake/:id/scan/remove', { input: byId, output: byId }),

  triage: step('intake.begin-triage', 'triage', OneReferral),
  wait: step('intake.wait', 'wait', Wait),
  noteConsent: step('intake.note-consent', 'consent', ConsentNoted),
  takeIn: step('intake.take-in', 'take-in', TakingIn),
  accept: step('intake.accept', 'accept', Acceptance),
  refuse: step('intake.refuse', 'refuse', IntakeRefusal),
  offerPackage: step('intake.offer-package', 'package', PackageOffered),
  close: step('intake.close', 'close', OneReferral),
  withdraw: step('intake.withdraw', 'withdraw', Withdrawal),
  reopen: step('intake.reopen', 'reopen', Reopening),
  setAside: step('intake.set-aside', 'set-aside', SettingAside),
  bringBack: step('intake.bring-back', 'bring-back', OneReferral),

  services: query('intake.services', '/services', { input: nothing, output: Type.Array(Service) }),
  addService: command('intake.add-service', '/services', { input: NewService, output: Service }),
  changeService: command('intake.change-service', '/services/:id', { input: ServiceChange, output: Service }),
  retireService: command('intake.retire-service', '/services/:id/retire', {
    input: Type.Object({ ...OneReferral.properties, retired: Type.Boolean() }),
    output: Service,
  }),
  endService: command('intake.end-service', '/services-given/:id/end', {
    input: Type.Object({ ...OneReferral.properties, ends: Type.String({ format: 'date' }) }),
    output: Type.Object({ ...byId.properties, personId: OrNull(Id) }),
  }),
}
