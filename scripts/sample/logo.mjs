/** The logo of the sample business: a coffee bean under two birds. Drawn here, so it is nobody's mark. */
import { PNG } from 'pngjs'

const SIDE = 320
/** Each dot is looked at so many times across and down, so that edges are smooth. */
const LOOKS = 4
const COFFEE = [59, 42, 32]
const CREAM = [244, 234, 220]

/** Whether a point lies on a line of a width along a curve from one x to another; its ends are round. */
const along = (curve, from, to, width) => (x, y) => {
  const near = Math.min(to, Math.max(from, x))
  const slope = (curve(near + 0.01) - curve(near - 0.01)) / 0.02
  return Math.hypot(x - near, (y - curve(near)) / Math.hypot(1, slope)) < width / 2
}
/** A bird as one draws it from afar: two wings, highest a third of the way out. */
const bird = (middle, top, wing) =>
  along(
    (x) => top + wing * 0.55 * (Math.abs(Math.abs(x - middle) / wing - 0.55) ** 1.6 * 2),
    middle - wing,
    middle + wing,
    0.045,
  )

const birds = [bird(-0.2, -0.55, 0.24), bird(0.26, -0.38, 0.17)]
const seam = along((x) => 0.09 * Math.sin(x * 7), -0.46, 0.46, 0.06)

/** The colour at a point of the square from -1 to 1; null outside of the disc. */
function colourAt(x, y) {
  if (Math.hypot(x, y) > 0.98) return null
  if (birds.some((isOn) => isOn(x, y))) return CREAM
  // The bean lies askew.
  const [dx, dy] = [x, y - 0.27]
  const [across, down] = [dx * 0.87 - dy * 0.5, dx * 0.5 + dy * 0.87]
  const isBean = (across / 0.5) ** 2 + (down / 0.35) ** 2 < 1
  return isBean && !seam(across, down) ? CREAM : COFFEE
}

/** The logo as PNG. */
export function drawLogo() {
  const png = new PNG({ width: SIDE, height: SIDE })
  for (let row = 0; row < SIDE; row += 1) {
    for (let column = 0; column < SIDE; column += 1) {
      const sum = [0, 0, 0]
      let seen = 0
      for (let look = 0; look < LOOKS ** 2; look += 1) {
        const place = (at, part) => ((at + (part + 0.5) / LOOKS) / SIDE) * 2 - 1
        const colour = colourAt(place(column, look % LOOKS), place(row, Math.floor(look / LOOKS)))
        if (!colour) continue
        seen += 1
        for (const part of [0, 1, 2]) sum[part] += colour[part]
      }
      const dot = sum.map((value) => (seen === 0 ? 0 : Math.round(value / seen)))
      png.data.set([...dot, Math.round((255 * seen) / LOOKS ** 2)], (row * SIDE + column) * 4)
    }
  }
  return PNG.sync.write(png, { deflateLevel: 9 })
}
