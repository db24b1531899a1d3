import type { ReactNode } from 'react'
import { LoadingSkeleton } from '../components/LoadingSkeleton'
import classes from './Shell.module.css'

/** Stands in while the data is being opened. */
export function Splash({ children }: { children?: ReactNode }) {
  return <main className={classes.splash}>{children ?? <LoadingSkeleton lines={1} height={4} />}</main>
}
