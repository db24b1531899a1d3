import { pictureKind } from './pictures'

/** The longest logo, in bytes of the picture. */
export const LARGEST_LOGO = 200_000
/** The widest and highest logo that is kept, in pixels; sharp on paper at far more than the room it is given. */
export const LONGEST_LOGO_SIDE = 2000

/** True for a JPEG or PNG in base64 that is no larger than a logo may be. */
export function isLogo(base64: string): boolean {
  // Long texts are refused before they are read.
  if (base64.length > (LARGEST_LOGO * 4) / 3 + 4) return false
  const kind = pictureKind(base64)
  if (!kind || kind.bytes > LARGEST_LOGO) return false
  return [kind.width, kind.height].every((side) => side >= 1 && side <= LONGEST_LOGO_SIDE)
}

/**
 * How large a logo is drawn: as large as fits into a box, its shape kept.
 * @param picture its size, in any unit
 * @param box the room there is, in millimetres
 */
export function logoSize(
  picture: { width: number; height: number },
  box: { width: number; height: number },
): { width: number; height: number } {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  return { width: picture.width * scale, height: picture.height * scale }
}
