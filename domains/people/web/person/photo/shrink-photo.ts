import { mostPhotoBytes, photoSide } from '../../../model/photo.ts'

/** A picture drawn anew as a small JPEG, which leaves behind where and with what it was taken. Base64; null if it is none. */
export async function shrinkPhoto(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (picture === null) return null
  const scale = Math.min(1, photoSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const drawing = canvas.getContext('2d')
  if (drawing === null) return null
  // What a PNG leaves transparent would turn black.
  drawing.fillStyle = 'white'
  drawing.fillRect(0, 0, canvas.width, canvas.height)
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  for (const quality of [0.86, 0.7, 0.5]) {
    const photo = canvas.toDataURL('image/jpeg', quality).replace(/^.*,/, '')
    if (photo.length * 0.75 <= mostPhotoBytes) return photo
  }
  return null
}
