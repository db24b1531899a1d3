import { useOperation } from '../../../api'
import { Portrait } from '../../../components/Portrait'

interface PersonaPortraitProps {
  personaId: number
  name: string
  /** In pixels. */
  size: number
}

/** The portrait of a persona; until it is there, and where there is none, the initials. */
export function PersonaPortrait({ personaId, name, size }: PersonaPortraitProps) {
  const { data } = useOperation('personas.portrait', { personaId })
  return <Portrait name={name} jpeg={data?.jpeg ?? null} size={size} />
}
