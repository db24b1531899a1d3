import { Avatar } from './Avatar'

interface PortraitProps {
  name: string
  /** A JPEG in base64; null: the initials, drawn. */
  jpeg: string | null
  /** In pixels, or with the unit of a printed page. */
  size: number | string
}

/** A face to a name. Decoration only: the name stands beside it. */
export function Portrait({ name, jpeg, size }: PortraitProps) {
  if (jpeg === null) return <Avatar name={name} size={size} />
  return (
    <img
      src={`data:image/jpeg;base64,${jpeg}`}
      alt=""
      style={{ width: size, height: size, flex: 'none', borderRadius: '50%', objectFit: 'cover' }}
    />
  )
}
