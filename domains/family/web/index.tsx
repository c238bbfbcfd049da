import type { DomainWeb } from '#platform/web/domain-web.ts'
import '../model/texts.ts'

export const familyWeb: DomainWeb = {}
