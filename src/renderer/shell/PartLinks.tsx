import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { isAt, screens } from './screens'
import classes from './PartLinks.module.css'

/** The pages of the present screen, where it has several: one look shows what else is here. */
export function PartLinks() {
  const { t } = useTranslation('shell')
  const [location] = useLocation()
  const screen = screens.find((one) => one.parts.length > 0 && isAt(one, location))
  if (!screen) return null
  return (
    <nav className={classes.parts} aria-label={t('parts.label', { screen: t(`nav.${screen.name}`) })}>
      <ul className={classes.list}>
        {screen.parts.map(({ name, path, icon: PartIcon }) => (
          <li key={path}>
            <Link
              href={path}
              className={classes.link}
              {...(location === path && { 'aria-current': 'page' as const })}
            >
              <PartIcon size={16} stroke={1.6} aria-hidden="true" />
              {t(`parts.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
