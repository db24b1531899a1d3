import type { ReactNode } from 'react'
import classes from './Shell.module.css'

/** A line across the window, under the bar, with its buttons. */
export function Banner({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={classes.banner} role="status">
      <span className={classes.bannerText}>{children}</span>
      {actions}
    </div>
  )
}
