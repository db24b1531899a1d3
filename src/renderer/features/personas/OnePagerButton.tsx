import { Button, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconId } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Worksheet.module.css'

/** Where what stands beside the form has no room there: a way to look at it, opened at the part last filled in. */
export function OnePagerButton({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['worksheet', 'personas', 'common'])
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button
        className={classes.look}
        variant="default"
        size="compact-md"
        leftSection={<IconId size={16} aria-hidden="true" />}
        onClick={open}
      >
        {t('look')}
      </Button>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        title={t('personas:preview.label')}
        attributes={{ content: { 'data-scrolls': true } }}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {children}
      </Drawer>
    </>
  )
}
