import { createContext, use } from 'react'
import { logoSize } from '../../../shared/logo'
import { pictureKind } from '../../../shared/pictures'

/** In millimetres. A picture that begins where its page does is drawn to the next dot up, which is the foot of the page before. */
export const BELOW_THE_EDGE = 0.4

const Context = createContext<string | null>(null)

/** Gives the printed pages within it the logo of the business, a picture in base64; null: there is none. */
export const LogoProvider = Context.Provider

/** The logo as large as fits into a box of millimetres, whatever its shape; nothing without one. Its name stands beside it. */
export function Logo({ box }: { box: { width: number; height: number } }) {
  const picture = use(Context)
  const kind = picture === null ? null : pictureKind(picture)
  if (!kind) return null
  const { width, height } = logoSize(kind, box)
  return (
    <img
      src={`data:${kind.type};base64,${picture ?? ''}`}
      alt=""
      style={{
        width: `${String(width)}mm`,
        height: `${String(height)}mm`,
        marginTop: `${String(BELOW_THE_EDGE)}mm`,
        flex: 'none',
      }}
    />
  )
}
