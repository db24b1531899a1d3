/** The search for the level that fills a page: what is known so far. */
export interface Fit {
  /** The level that is shown now. */
  level: number
  /** Every level up to this one is known to fit; −1 while none is. */
  fits: number
  /** Every level from this one on is known not to fit. */
  tooMuch: number
  /** Shrinks what does not fit even at level 0; 1 nearly always. */
  zoom: number
  done: boolean
}

/** Begins with the most: an ordinary page fits at once. */
export function startFit(levels: number): Fit {
  return { level: levels - 1, fits: -1, tooMuch: levels, zoom: 1, done: false }
}

/**
 * The next step after the level was measured: halves the range until the highest level that fits is shown.
 * @param height of the page's content as it is shown, in px
 * @param room there is, in px
 */
export function nextFit(fit: Fit, height: number, room: number): Fit {
  if (height > room && fit.level === 0) {
    return { ...fit, tooMuch: 0, zoom: fit.zoom * Math.min(0.97, room / height) }
  }
  const known = height <= room ? { ...fit, fits: fit.level } : { ...fit, tooMuch: fit.level }
  if (known.tooMuch - known.fits <= 1) {
    return {
      ...known,
      level: Math.max(0, known.fits),
      done: known.level === Math.max(0, known.fits) && known.fits >= 0,
    }
  }
  return { ...known, level: Math.floor((known.fits + known.tooMuch) / 2) }
}
