import type { Handler } from '#platform/operations/handler.ts'

export const familyHandlers: Handler[] = []
