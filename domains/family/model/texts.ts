import type { ReasonsIn } from '#platform/problem.ts'
import type { KeysOf } from '#platform/texts/text.ts'
import type en from '../web/messages/en.json'

declare module '#platform/problem.ts' {
  interface ReasonRegister extends ReasonsIn<typeof en> {}
}
declare module '#platform/texts/text.ts' {
  interface TextRegister extends KeysOf<typeof en> {}
}
