import { Group, Text, Title } from '@mantine/core'
import { createContext, use, useEffect, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useFormats } from './formats'
import classes from './PageHeader.module.css'

/** Where the shell shows the title of the page; null: the page shows it itself. */
export const TitleSlot = createContext<HTMLElement | null>(null)

interface PageHeaderProps {
  title: string
  /** One quiet sentence under the bar. */
  subtitle?: ReactNode
  /** The buttons of the page, at the right. */
  actions?: ReactNode
}

/** Names the page: in the bar, in the window's title, and with its own buttons under the bar. */
export function PageHeader({ title, subtitle, actions }: PageHeaderProps) {
  const slot = use(TitleSlot)
  const { t } = useTranslation('shell')
  const { settings } = useFormats()
  useEffect(() => {
    document.title = t('windowTitle', { page: title, business: settings.business || t('app') })
  }, [settings.business, t, title])
  const heading = (
    <Title order={1} tabIndex={-1} className={classes.title}>
      {title}
    </Title>
  )
  return (
    <>
      {slot ? createPortal(heading, slot) : heading}
      {(subtitle !== undefined || actions !== undefined) && (
        <div className={classes.row}>
          <Text component="div" c="dimmed" className={classes.subtitle}>
            {subtitle}
          </Text>
          <Group gap="xs" wrap="nowrap">
            {actions}
          </Group>
        </div>
      )}
    </>
  )
}
