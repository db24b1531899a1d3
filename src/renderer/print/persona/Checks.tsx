import { useTranslation } from 'react-i18next'
import { missionChecks, type PersonaContent } from '../../../shared/operations/personas'

/** What vision and mission were held against, ticked or to be ticked. */
export function Checks({ ticked }: { ticked: PersonaContent['missionChecks'] }) {
  const { t } = useTranslation('worksheet')
  return (
    <ul className="checks">
      {missionChecks.map((check) => (
        <li key={check}>
          {ticked.includes(check) ? '☑' : '☐'} {t(`check.${check}`)}
        </li>
      ))}
    </ul>
  )
}
