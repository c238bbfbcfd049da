import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Problem, type ProblemKind, problemStatus, type Reason } from '#platform/problem.ts'

/** RFC 9457, with our reasons; `id` leads to the line in the log when the fault is ours. */
export const problemSchema = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  kind: Type.String(),
  reasons: Type.Array(
    Type.Object({
      code: Type.String(),
      field: Type.Optional(Type.String()),
      values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
    }),
  ),
  id: Type.Optional(Type.String()),
  current: Type.Optional(Type.Unknown()),
})

export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) =>
    error instanceof Problem
      ? send(reply, error.kind, error.reasons, error.current)
      : other(error, request, reply),
  )
  app.setNotFoundHandler((_request, reply) => send(reply, 'not-found', [{ code: 'not-found' }]))
}

function other(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500
  if (status === 413) return send(reply, 'refused', [{ code: 'too-large' }])
  if (status === 429) return send(reply, 'too-many', [{ code: 'too-many-requests' }])
  if (status < 500) return send(reply, 'invalid', [{ code: 'wrong-format' }])
  const id = randomUUID()
  // The message of an unforeseen error may quote data: the log keeps where it happened, and PostgreSQL's code.
  request.log.error({
    id,
    operation:
      request.routeOptions.schema && (request.routeOptions.schema as { operationId?: string }).operationId,
    code: error.code,
    stack: stackWithoutMessage(error),
  })
  return reply
    .status(500)
    .type('application/problem+json')
    .send({ ...body(500, 'error', [{ code: 'unexpected-error' }]), id })
}

export const stackWithoutMessage = (error: Error): string =>
  `${error.name}\n${(error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')}`

function send(reply: FastifyReply, kind: ProblemKind, reasons: Reason[], current?: unknown) {
  const status = problemStatus[kind]
  return reply
    .status(status)
    .type('application/problem+json')
    .send({ ...body(status, kind, reasons), ...(current === undefined ? {} : { current }) })
}

const body = (status: number, kind: string, reasons: Reason[]) => ({
  type: `urn:landfall:problem:${kind}`,
  title: kind,
  status,
  kind,
  reasons,
})
