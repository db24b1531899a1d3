import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingSkeleton } from '../components/LoadingSkeleton'
import { useLate } from '../components/use-late'
import classes from './Shell.module.css'

/** Stands in while the data is being opened. */
export function Splash({ children }: { children?: ReactNode }) {
  return <main className={classes.splash}>{children ?? <Opening />}</main>
}

/** Milliseconds; a sound file of any size is open by then. What takes longer is reading it through after a crash. */
const LONG = 1000

function Opening() {
  const { t } = useTranslation('shell')
  const long = useLate(true, LONG)
  return (
    <Stack w={240} gap="xs">
      <LoadingSkeleton lines={1} height={4} />
      <Text role="status" ta="center" size="sm" c="dimmed" mih={24}>
        {long ? t('checking') : ''}
      </Text>
    </Stack>
  )
}
