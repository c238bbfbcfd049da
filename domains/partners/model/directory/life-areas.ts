/** The areas of life that every house begins with, by their short names. */
export const lifeAreas = [
  ...(['housing', 'work', 'education', 'money', 'identity-papers', 'health', 'alcohol', 'drugs'] as const),
  ...(['family', 'network', 'attitudes', 'law'] as const),
] as const

type KnownArea = (typeof lifeAreas)[number]
export const isKnownArea = (slug: string): slug is KnownArea =>
  (lifeAreas as readonly string[]).includes(slug)
