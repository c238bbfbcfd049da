import type { Texts } from '#platform/web/index.ts'
import { isKnownArea, lifeAreas } from '../../model/directory/life-areas.ts'
import { partnerKinds } from '../../model/directory/partner.ts'

/** An area that a centre added itself is called by its own short name. */
export const lifeAreaText = ({ t }: Texts, slug: string): string =>
  isKnownArea(slug) ? t(`partners.life-area.${slug}`) : slug

export const lifeAreaChoices = (texts: Texts) =>
  lifeAreas.map((value) => ({ value: value as string, label: lifeAreaText(texts, value) }))

export const kindChoices = ({ t, compare }: Texts) =>
  partnerKinds
    .map((value) => ({ value: value as string, label: t(`partners.kind.${value}`) }))
    .sort((a, b) => compare(a.label, b.label))
