/** The longest portrait, in bytes of the picture. */
export const LARGEST_PORTRAIT = 200_000

/** The first bytes of every JPEG (FF D8 FF) in base64. */
const JPEG_BEGINS = '/9j/'

/** True for a JPEG in base64 that is no larger than a portrait may be. Told by its first bytes, not by what it is called. */
export function isPortrait(base64: string): boolean {
  return (
    base64.startsWith(JPEG_BEGINS) &&
    /^[A-Za-z0-9+/]*={0,2}$/.test(base64) &&
    base64.length % 4 === 0 &&
    bytesOf(base64) <= LARGEST_PORTRAIT
  )
}

/** How many bytes a base64 text stands for. */
function bytesOf(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  return (base64.length / 4) * 3 - padding
}
