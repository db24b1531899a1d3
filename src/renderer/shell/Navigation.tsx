import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
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
            </Link>
          </li>
        ))}
    </ul>
  )
}
