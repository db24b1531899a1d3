import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useOperation } from '../api'
import { useFormats } from '../components/formats'
import { useStart } from '../ui-state'
import { isAt, screens, type Screen } from './screens'
import { Mark } from '../components/Mark'
import classes from './Shell.module.css'

/** The way to every screen. */
export function Navigation({ business }: { business: string }) {
  const { t } = useTranslation('shell')
  return (
    <nav className={classes.navigation} aria-label={t('nav.label')}>
      <div className={classes.brand}>
        <Mark />
        <span className={classes.brandText}>
          <span className={classes.brandName}>{t('app')}</span>
          {business !== '' && <span className={classes.business}>{business}</span>}
        </span>
      </div>
      <ScreenLinks place="work" />
      <div className={classes.spring} />
      <ScreenLinks place="house" />
    </nav>
  )
}

function ScreenLinks({ place }: { place: NonNullable<Screen['place']> }) {
  const { t } = useTranslation('shell')
  const [location] = useLocation()
  return (
    <ul className={classes.links}>
      {screens
        .filter((screen) => screen.place === place)
        .map((screen) => (
          <li key={screen.name}>
            <Link
              href={screen.path}
              className={classes.link}
              // In a narrow window only the sign is there to see.
              title={t(`nav.${screen.name}`)}
              {...(isAt(screen, location) && { 'aria-current': 'page' as const })}
            >
              <screen.icon size={18} stroke={1.6} aria-hidden="true" />
              {t(`nav.${screen.name}`)}
              {screen.name === 'today' && <DueCount />}
            </Link>
          </li>
        ))}
    </ul>
  )
}

/** How much is due today. */
function DueCount() {
  const { t } = useTranslation('shell')
  const { number } = useFormats()
  const isOver = useStart((state) => state.isOver)
  const count = useOperation('today.count', {}, { enabled: isOver })
  const due = count.data?.due ?? 0
  if (due === 0) return null
  return (
    <span className={classes.count} title={t('nav.due', { count: due })}>
      <span aria-hidden="true">{number(due)}</span>
      <VisuallyHidden>{t('nav.spokenDue', { count: due })}</VisuallyHidden>
    </span>
  )
}
