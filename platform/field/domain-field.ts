import type { ComponentType } from 'react'
import type { Operation } from '#platform/operations/operation.ts'
import type { TextKey } from '#platform/texts/text.ts'

type Load = () => Promise<{ default: ComponentType<object> }>
type Lent = { id: string; order: number; load: Load }

/** What a domain gives to the phone app. Everything is loaded ahead, so that it opens without a line. */
export type DomainField = {
  pages?: { path: string; load: Load }[]
  /** Stands in the bar at the foot; few. */
  places?: {
    to: string
    text: TextKey
    icon: ComponentType<{ size?: number; stroke?: number }>
    order: number
  }[]
  /** Cards of the first page: what is next. */
  nowCards?: Lent[]
  /** Lines of the page about oneself. */
  selfCards?: Lent[]
  /** Lines at the foot of every page. */
  everyPage?: Lent[]
  /** What may wait on the phone to be sent. */
  sends?: readonly Operation[]
}
