import { casesHandlers } from './advice/cases.ts'
import { closingHandlers } from './advice/closing.ts'
import { deskHandlers } from './advice/desk.ts'
import { lettersHandlers } from './advice/letters.ts'
import { numbersHandlers } from './advice/numbers.ts'
import { forgetChildren } from './children/forget.ts'
import { childrenHandlers } from './children/index.ts'
import { liftRefusedContact } from './children/reopen-lifted.ts'
import { membersHandlers } from './members/members.ts'
import { forgetFamilies } from './schedules.ts'
import { staysHandlers } from './stays/index.ts'

export const familyHandlers = [
  ...membersHandlers,
  ...deskHandlers,
  ...casesHandlers,
  ...closingHandlers,
  ...lettersHandlers,
  ...numbersHandlers,
  ...childrenHandlers,
  ...staysHandlers,
]
export const familyReactions = [liftRefusedContact]
export const familySchedules = [forgetFamilies, forgetChildren]

export { requireChild } from './children/child-store.ts'
export {
  type FamilyMemberRecord,
  insertFamilyMember,
  noteServed,
  requireFamilyMember,
  requireFamilyMemberForWriting,
} from './members/member-store.ts'
export { listFamilyOf } from './members/relation-store.ts'
