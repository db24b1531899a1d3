import { base64Length, isBase64 } from '../pictures'

/** The longest portrait, in bytes of the picture. */
export const LARGEST_PORTRAIT = 200_000

/** The first bytes of every JPEG (FF D8 FF) in base64. */
const JPEG_BEGINS = '/9j/'

/** True for a JPEG in base64 that is no larger than a portrait may be. Told by its first bytes, not by what it is called. */
export function isPortrait(base64: string): boolean {
  return base64.startsWith(JPEG_BEGINS) && isBase64(base64) && base64Length(base64) <= LARGEST_PORTRAIT
}
