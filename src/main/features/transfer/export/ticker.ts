import type { HeavyReadContext } from '../../context'

const rowsPerTick = 2000

/** Tells of progress, and stops when the owner asked to, every so many rows. */
export function ticker(
  context: Pick<HeavyReadContext, 'progress' | 'checkCancelled'>,
  from: number,
  size: number,
  total: number,
  note: string,
): () => void {
  let done = 0
  return () => {
    if (done % rowsPerTick === 0) {
      context.checkCancelled()
      context.progress(from + (done / Math.max(1, total)) * size, 1, note)
    }
    done += 1
  }
}
