import { isPortrait } from '../../../../shared/personas/portrait'

/** The part of a picture that is taken, in its own pixels. */
export interface Part {
  x: number
  y: number
  width: number
  height: number
}

/** Width and height of a portrait, in pixels: sharp on paper at four centimetres. */
const SIDE = 480
/** Tried in turn, until the picture is small enough. */
const QUALITIES = [0.88, 0.75, 0.6, 0.4]

/**
 * The chosen part of a picture as a portrait: a square JPEG in base64, small enough to be kept.
 * @throws Error when the picture cannot be drawn
 */
export function portraitFrom(picture: CanvasImageSource, part: Part): string {
  const canvas = document.createElement('canvas')
  canvas.width = SIDE
  canvas.height = SIDE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the picture cannot be drawn')
  // What is see-through becomes paper, not black.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, SIDE, SIDE)
  context.drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, SIDE, SIDE)
  for (const quality of QUALITIES) {
    const base64 = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? ''
    if (isPortrait(base64)) return base64
  }
  throw new Error('the picture cannot be made small enough')
}
