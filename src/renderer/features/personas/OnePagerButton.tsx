import { Button, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconId } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PersonaEditor.module.css'

/** Where the one-pager has no room beside the form: a way to look at it. */
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
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        {children}
      </Drawer>
    </>
  )
}
