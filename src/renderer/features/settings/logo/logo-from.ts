import { isLogo } from '../../../../shared/logo'

/** The largest a logo is kept, in pixels: sharp at the six centimetres a letter gives it. */
const MOST = { width: 1200, height: 600 }
/** Tried in turn where a PNG would be too large: a photograph makes a small JPEG. */
const QUALITIES = [0.9, 0.8, 0.6, 0.4]

/**
 * A picture as a logo: shrunk to what paper needs, a PNG or, where that would be too large, a JPEG, in base64.
 * @param drawn lines instead of dots, which may be drawn larger than they say they are
 * @throws Error when the picture has no size or cannot be made small enough
 */
export function logoFrom(picture: HTMLImageElement, drawn: boolean): string {
  const { naturalWidth, naturalHeight } = picture
  if (naturalWidth === 0 || naturalHeight === 0) throw new Error('the picture has no size')
  const fitting = Math.min(MOST.width / naturalWidth, MOST.height / naturalHeight)
  const scale = drawn ? fitting : Math.min(1, fitting)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the picture cannot be drawn')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const png = base64Of(canvas, 'image/png')
  if (isLogo(png)) return png
  // What is see-through becomes paper, not black.
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  const small = QUALITIES.map((quality) => base64Of(canvas, 'image/jpeg', quality)).find(isLogo)
  if (small === undefined) throw new Error('the picture cannot be made small enough')
  return small
}

function base64Of(canvas: HTMLCanvasElement, type: string, quality?: number): string {
  return canvas.toDataURL(type, quality).split(',')[1] ?? ''
}
