import './texts.ts'

export { Duty, DutyPhone, dutyAt, NewDutyPhone } from './duty.ts'
export { EmergencyNumber, emergencyNumbers } from './emergency.ts'
export { safeguardingApi } from './safeguarding-api.ts'
export {
  NewWorry,
  Worry,
  WorryCount,
  WorryFile,
  WorryKind,
  type WorrySource,
  worryKinds,
  worryOutcomes,
  worrySources,
} from './worry.ts'
export { waitsTooLong } from './worry-rules.ts'
