import { ActionIcon, Button, Kbd, Menu } from '@mantine/core'
import { IconChevronDown, IconKeyboard, IconPlus, IconSearch, IconUserQuestion } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useIsShown, useOverlays } from '../ui-state'
import { Hint } from '../components/Hint'
import { modifier } from '../components/keys'
import classes from './Shell.module.css'

interface HeaderBarProps {
  /** Where pages put their title. */
  titleRef: Ref<HTMLDivElement>
  readOnly: boolean
}

/** The bar above every screen: its title, the search, the way to a new customer. */
export function HeaderBar({ titleRef, readOnly }: HeaderBarProps) {
  const { t } = useTranslation('shell')
  const [, navigate] = useLocation()
  const { setSearch, setHelp } = useOverlays()
  const isShown = useIsShown()
  const more = (
    <ActionIcon variant="light" size={36} ml={-8} aria-label={t('header.more')} disabled={readOnly}>
      <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  )
  return (
    <header className={classes.bar}>
      <div className={classes.title} ref={titleRef} />
      <button
        type="button"
        className={classes.search}
        onClick={() => {
          setSearch(true)
        }}
      >
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className={classes.searchText}>{t('header.searchHint')}</span>
        <Kbd size="xs" aria-hidden="true" className={classes.searchKeys}>
          {modifier} K
        </Kbd>
      </button>
      <Button
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        aria-label={t('header.newCustomerLabel')}
        disabled={readOnly}
        onClick={() => {
          navigate('/customers/new')
        }}
      >
        {t('header.newCustomer')}
      </Button>
      {isShown ? (
        <Menu position="bottom-end">
          <Menu.Target>{more}</Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconUserQuestion size={16} aria-hidden="true" />}
              onClick={() => {
                navigate('/enquiry')
              }}
            >
              {t('header.enquiry')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        more
      )}
      <Hint label={t('header.help')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('header.help')}
          onClick={() => {
            setHelp(true)
          }}
        >
          <IconKeyboard size={20} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Hint>
    </header>
  )
}
