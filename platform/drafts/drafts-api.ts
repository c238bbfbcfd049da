import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'

/** A half-written form: one per user, operation and record (`record` is an id, or 'new'). */
export const Draft = Type.Object({
  operation: Type.String({ maxLength: 100 }),
  record: Type.String({ maxLength: 100 }),
  content: Type.Record(Type.String(), Type.Unknown()),
  savedAt: Type.String({ format: 'date-time' }),
})
export type Draft = Type.Static<typeof Draft>

const key = { operation: Draft.properties.operation, record: Draft.properties.record }

export const draftsApi = {
  /** Locks what the browser keeps while the line is down; null while a second factor is owed. For the memory of a page only. */
  key: query('drafts.key', '/drafts/key', {
    input: Type.Object({}),
    output: Type.Object({ key: Type.Union([Type.String(), Type.Null()]) }),
  }),
  find: query('drafts.find', '/drafts/:operation/:record', {
    input: Type.Object(key),
    output: Type.Union([Draft, Type.Null()]),
  }),
  save: command('drafts.save', '/drafts/:operation/:record', {
    input: Type.Object({ ...key, content: Draft.properties.content }),
    output: Draft,
  }),
  discard: command('drafts.discard', '/drafts/:operation/:record/discard', {
    input: Type.Object(key),
    output: Type.Null(),
  }),
}
