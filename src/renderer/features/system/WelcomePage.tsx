import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { IconArchive, IconBuildingStore, IconCompass, IconLock } from '@tabler/icons-react'
import { useEffect, useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Settings } from '../../../shared/operations/settings'
import { ErrorPanel } from '../../components/ErrorPanel'
import { JobProgress } from '../../components/JobProgress'
import { Mark } from '../../components/Mark'
import { RestoreDialog } from '../../components/restore/RestoreDialog'
import { useRestore } from '../../components/restore/use-restore'
import { useJob } from '../../job'
import { StartForm } from './StartForm'
import classes from './WelcomePage.module.css'

/** The first screen of a new business: start, look around in the sample, or restore a backup. */
export function WelcomePage({ settings }: { settings: Settings }) {
  const { t } = useTranslation('shell')
  const [, navigate] = useLocation()
  const sample = useJob('transfer.loadSample')
  const everything = useJob('transfer.importAll')
  const restore = useRestore()
  useEffect(() => {
    document.title = t('app')
  }, [t])
  const openSample = async () => {
    if ((await sample.start({})) !== null) navigate('/board')
  }
  const bringIn = async () => {
    if ((await everything.start({})) !== null) navigate('/customers')
  }
  return (
    <main className={classes.page}>
      <div className={classes.inner}>
        <header className={classes.header}>
          <Mark size={56} />
          <Title order={1} className={classes.title}>
            {t('welcome.title')}
          </Title>
          <Text c="dimmed" size="lg" maw={560}>
            {t('welcome.lead')}
          </Text>
        </header>
        {everything.running && everything.progress ? (
          <Paper p="xl" className={classes.progress}>
            <JobProgress title={t('welcome.restore.bringingIn')} job={everything} />
          </Paper>
        ) : sample.running ? (
          <Paper p="xl" className={classes.progress}>
            <JobProgress title={t('welcome.sample.progress')} job={sample} />
          </Paper>
        ) : (
          <div className={classes.ways}>
            <Way icon={IconBuildingStore} title={t('welcome.new.title')} text={t('welcome.new.text')}>
              <StartForm settings={settings} />
            </Way>
            <div className={classes.others}>
              <Way icon={IconCompass} title={t('welcome.sample.title')} text={t('welcome.sample.text')}>
                <Button variant="default" fullWidth onClick={() => void openSample()}>
                  {t('welcome.sample.action')}
                </Button>
              </Way>
              <Way icon={IconArchive} title={t('welcome.restore.title')} text={t('welcome.restore.text')}>
                <Button variant="default" fullWidth onClick={() => restore.begin({})}>
                  {t('welcome.restore.action')}
                </Button>
                <Button
                  variant="subtle"
                  fullWidth
                  loading={everything.running}
                  onClick={() => void bringIn()}
                >
                  {t('welcome.restore.bringIn')}
                </Button>
              </Way>
            </div>
          </div>
        )}
        {[sample.error, everything.error].map(
          (error) => error && error.code !== 'cancelled' && <ErrorPanel key={error.message} error={error} />,
        )}
        <Text size="sm" c="dimmed" className={classes.promise}>
          <IconLock size={16} stroke={1.75} aria-hidden="true" />
          {t('welcome.promise')}
        </Text>
      </div>
      <RestoreDialog restore={restore} />
    </main>
  )
}

interface WayProps {
  icon: Icon
  title: string
  text: string
  children: ReactNode
}

function Way({ icon: WayIcon, title, text, children }: WayProps) {
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id} className={classes.way}>
      <Stack gap="xs" className={classes.wayText}>
        <WayIcon size={26} stroke={1.5} color="var(--accent)" aria-hidden="true" />
        <Title order={2} id={id}>
          {title}
        </Title>
        <Text c="dimmed" size="sm">
          {text}
        </Text>
      </Stack>
      {children}
    </Paper>
  )
}
