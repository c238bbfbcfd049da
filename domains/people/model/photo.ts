import Type from 'typebox'
import { Day, isDay } from './day.ts'
import { barePhoto } from './jpeg.ts'
import type { Obstacle } from './obstacle.ts'

/** The longer side of a photograph as it is kept; the browser makes it so small before it is sent. */
export const photoSide = 512
/** The most that such a photograph weighs. */
export const mostPhotoBytes = 300_000

/** A photograph as a JPEG in base64, with the yes that it was taken and kept by. */
export const NewPhoto = Type.Object({
  id: Type.String({ format: 'uuid' }),
  photo: Type.String({ minLength: 1, maxLength: 600_000 }),
  /** Who said yes, in words. */
  consentBy: Type.String({ minLength: 1, maxLength: 200 }),
  consentOn: Day,
})
export type NewPhoto = Type.Static<typeof NewPhoto>

/** That there is a photograph; the picture itself is asked for by itself. `version` changes with every new one. */
export const FiledPhoto = Type.Object({
  version: Type.String(),
  consentBy: Type.String(),
  consentOn: Day,
})
export type FiledPhoto = Type.Static<typeof FiledPhoto>

export type PhotoObstacle = Obstacle<
  | 'not-a-day'
  | 'photo-consent-missing'
  | 'photo-consent-in-future'
  | 'photo-not-readable'
  | 'photo-too-large',
  'photo' | 'consentBy' | 'consentOn'
>

/** Why a photograph is not kept: it is no small JPEG, or nobody has said yes. */
export function obstaclesToPhoto(
  { consentBy, consentOn }: Omit<NewPhoto, 'id' | 'photo'>,
  bytes: Uint8Array,
  today: Day,
): PhotoObstacle[] {
  const obstacles: PhotoObstacle[] = []
  const bare = barePhoto(bytes)
  if (bare === null || bare.width === 0 || bare.height === 0)
    obstacles.push({ code: 'photo-not-readable', field: 'photo' })
  else if (bare.bytes.length > mostPhotoBytes || Math.max(bare.width, bare.height) > photoSide)
    obstacles.push({ code: 'photo-too-large', field: 'photo' })
  if (consentBy.trim() === '') obstacles.push({ code: 'photo-consent-missing', field: 'consentBy' })
  if (!isDay(consentOn)) obstacles.push({ code: 'not-a-day', field: 'consentOn' })
  else if (consentOn > today) obstacles.push({ code: 'photo-consent-in-future', field: 'consentOn' })
  return obstacles
}
