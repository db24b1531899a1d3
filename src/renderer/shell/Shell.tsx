import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { TitleSlot } from '../components/PageHeader'
import { useFormats } from '../components/formats'
import type { SystemInfo } from '../../shared/operations/system'
import { useUiState } from '../ui-state'
import { AsOfBanner } from './AsOfBanner'
import { Banner } from './Banner'
import { HeaderBar } from './HeaderBar'
import { Navigation } from './Navigation'
import { Overlays } from './Overlays'
import { PartLinks } from './PartLinks'
import { useCommands } from './use-commands'
import classes from './Shell.module.css'

/** What stands around every screen: navigation, bar, banners, palette, keyboard. */
export function Shell({ info, children }: { info: SystemInfo; children: ReactNode }) {
  const { t } = useTranslation(['shell', 'errors'])
  const { settings } = useFormats()
  const [location] = useLocation()
  const slot = useTitleSlot()
  const main = useRef<HTMLElement>(null)
  useCommands()
  useLastPath(location)
  useFocusOnArrival(main, location)
  return (
    <div className={classes.frame}>
      <a
        className={classes.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {t('skip')}
      </a>
      <Navigation business={settings.business} />
      <div className={classes.body}>
        <HeaderBar titleRef={slot.put} readOnly={info.readOnly} />
        <div className={classes.banners}>
          {info.readOnly && <Banner>{t('readOnly')}</Banner>}
          <AsOfBanner info={info} />
          <PartLinks />
        </div>
        <main id="content" className={classes.main} ref={main} tabIndex={-1}>
          <TitleSlot value={slot.element}>
            <ErrorBoundary title={t('errors:screen.title')} resetKey={location}>
              {children}
            </ErrorBoundary>
          </TitleSlot>
        </main>
      </div>
      <Overlays />
    </div>
  )
}

/**
 * Where pages put their title. It is there before the bar it goes into, so that a page need not be drawn again, and laid
 * out again, once the bar is there.
 */
function useTitleSlot() {
  const [slot] = useState(() => {
    const element = document.createElement('div')
    return { element, put: (bar: HTMLElement | null) => bar?.append(element) }
  })
  return slot
}

/** Remembers where the owner is; the next start opens there. */
function useLastPath(location: string): void {
  const setLastPath = useUiState((state) => state.setLastPath)
  useEffect(() => {
    setLastPath(location)
  }, [location, setLastPath])
}

/** Puts the keyboard into a screen that was just opened, unless the screen has taken it itself. */
function useFocusOnArrival(main: RefObject<HTMLElement | null>, location: string): void {
  const first = useRef(true)
  useEffect(() => {
    if (!first.current && main.current && !main.current.contains(document.activeElement)) {
      main.current.scrollTo({ top: 0 })
      main.current.focus({ preventScroll: true })
    }
    first.current = false
  }, [location, main])
}
