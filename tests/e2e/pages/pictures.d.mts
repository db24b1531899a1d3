/** A page in greys, a byte for each dot, row by row. */
export interface Picture {
  width: number
  height: number
  grey: Uint8Array
}

export const MOST_OTHERS: number

/** The pages of a PDF at 72 dots per inch. */
export function picturesOf(pdf: Uint8Array): Promise<Picture[]>

export function readPicture(path: string): Picture
export function writePicture(path: string, picture: Picture): void

/**
 * The most other pixels in any window of a page, and a PNG of what is missing and new (null when it has another size).
 * @param without how much of the lower edge is not looked at, in points
 */
export function compare(
  approved: Picture,
  present: Picture,
  without?: number,
): { others: number; difference: Buffer | null }
