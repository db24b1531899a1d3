/** The room there is for text on a label, in millimetres. */
export interface LabelRoom {
  width: number
  height: number
}

export interface FittedLabel {
  lines: readonly string[]
  /** Size of the letters in points. */
  size: number
  /** Something had to be left out. */
  cut: boolean
}

/** Letters are as large as there is room for, within these; below the least a postman guesses. In points. */
export const LARGEST_SIZE = 11
export const LEAST_SIZE = 6.5
/** From one line to the next, as a multiple of the size. */
export const LINE_HEIGHT = 1.2
const MILLIMETRES_PER_POINT = 25.4 / 72
/** Left free on every side, so that neither the edge of the label nor a printer that pulls the sheet askew cuts a letter. */
const EDGE = { x: 4, y: 2 } as const

/** The room for text on a label of this size. */
export function roomOn({ width, height }: { width: number; height: number }): LabelRoom {
  return { width: width - 2 * EDGE.x, height: height - 2 * EDGE.y }
}

/**
 * An address as it fits on a label: in the largest letters in which every line is whole; when even the least are too
 * large, lines in the middle are put together (the name, the town and the country keep theirs), and a line that is too
 * long is cut at a word.
 * @param widthOf the width of a text in letters of one point, in millimetres
 */
export function fitLabel(
  lines: readonly string[],
  room: LabelRoom,
  widthOf: (text: string) => number,
): FittedLabel {
  const most = Math.floor(room.height / (LEAST_SIZE * LINE_HEIGHT * MILLIMETRES_PER_POINT))
  const kept = putTogether(lines, Math.max(1, most))
  const widest = Math.max(0, ...kept.map(widthOf))
  const byHeight = room.height / (Math.max(1, kept.length) * LINE_HEIGHT * MILLIMETRES_PER_POINT)
  const byWidth = widest === 0 ? LARGEST_SIZE : room.width / widest
  const size = quarterPoints(Math.min(LARGEST_SIZE, byHeight, byWidth))
  if (size >= LEAST_SIZE) return { lines: kept, size, cut: false }
  const limit = room.width / LEAST_SIZE
  const shortened = kept.map((line) => (widthOf(line) <= limit ? line : cutAtWord(line, limit, widthOf)))
  return { lines: shortened, size: LEAST_SIZE, cut: true }
}

/** Rounded down to quarter points, so that labels beside each other look alike. */
function quarterPoints(size: number): number {
  return Math.floor(size * 4) / 4
}

/** No more lines than `most`: of those between the first and the last, the two shortest neighbours share one. */
function putTogether(lines: readonly string[], most: number): string[] {
  const kept = [...lines]
  while (kept.length > most) {
    if (kept.length < 4) return [kept.join(', ')]
    let shortest = 1
    for (let index = 1; index < kept.length - 2; index += 1) {
      if (lengthFrom(kept, index) < lengthFrom(kept, shortest)) shortest = index
    }
    kept.splice(shortest, 2, kept.slice(shortest, shortest + 2).join(', '))
  }
  return kept
}

function lengthFrom(lines: readonly string[], index: number): number {
  return (lines[index]?.length ?? 0) + (lines[index + 1]?.length ?? 0)
}

/** As many words as fit, and '…'; of a single word that is too long, as many characters. */
function cutAtWord(line: string, limit: number, widthOf: (text: string) => number): string {
  const fits = (text: string) => widthOf(`${text}…`) <= limit
  const words = line.split(' ')
  let count = words.length - 1
  while (count > 0 && !fits(words.slice(0, count).join(' '))) count -= 1
  if (count > 0) return `${words.slice(0, count).join(' ')}…`
  let head = ''
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (!fits(head + segment)) break
    head += segment
  }
  return `${head}…`
}
