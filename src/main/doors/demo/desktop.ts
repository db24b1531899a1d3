import { AppError } from '../../../shared/errors'
import type { Desktop } from '../../desktop/interface'
import type { DemoDesktop } from './demo'

/** Turns a headless desktop into one that opens and saves what it was told beforehand. */
export function createDemoDesktop(headless: Desktop): DemoDesktop {
  let toOpen: string | null = null
  let toSave: string | null = null
  const told = (path: string | null) =>
    path === null ? Promise.reject(new AppError('invalid', 'No file was named')) : Promise.resolve(path)
  return {
    ...headless,
    chooseOpenFile: () => told(toOpen),
    chooseSaveFile: () => told(toSave),
    opens: (path) => {
      toOpen = path
    },
    savesTo: (path) => {
      toSave = path
    },
  }
}
