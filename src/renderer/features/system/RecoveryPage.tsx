import { Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SystemInfo } from '../../../shared/operations/system'
import { useAction, useOperation } from '../../api'
import { ConfirmDialog } from '../../components/dialogs'
import { Drawing } from '../../components/Drawing'
import { ErrorPanel } from '../../components/ErrorPanel'
import { RestoreDialog } from '../../components/restore/RestoreDialog'
import { useRestore } from '../../components/restore/use-restore'
import classes from './RecoveryPage.module.css'

type Trouble = Exclude<SystemInfo['state'], 'ready'>

/** What can be done when the data file is not what it should be. Nothing is ever overwritten. */
export function RecoveryPage({ info }: { info: SystemInfo }) {
  const { t } = useTranslation(['system', 'shell'])
  const state: Trouble = info.state === 'ready' ? 'damaged' : info.state
  const title = t(`recovery.title.${state}`)
  useEffect(() => {
    document.title = t('shell:windowTitle', { page: title, business: t('shell:app') })
  }, [t, title])
  return (
    <main className={classes.page}>
      <Stack gap="md" className={classes.inner}>
        <Stack gap="xs">
          <Group gap="md" wrap="nowrap">
            <div className={classes.drawing}>
              <Drawing name="repair" />
            </div>
            <div>
              <Title order={1} className={classes.title}>
                {title}
              </Title>
              <Text size="lg">{t(`recovery.text.${state}`)}</Text>
            </div>
          </Group>
          <dl className={classes.facts}>
            {info.trouble !== null && info.trouble !== '' && (
              <>
                <dt>{t('recovery.found')}</dt>
                <dd>{info.trouble}</dd>
              </>
            )}
            <dt>{t('recovery.file')}</dt>
            <dd>
              <Code>{info.databaseFile}</Code>
            </dd>
          </dl>
        </Stack>
        <RestoreWay />
        {state === 'damaged' && <ReadOnlyWay />}
        <StartNewWay />
      </Stack>
    </main>
  )
}

function Way({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id} className={classes.way}>
      <div>
        <Title order={2} id={id}>
          {title}
        </Title>
        <Text c="dimmed">{text}</Text>
      </div>
      <Group gap="xs">{children}</Group>
    </Paper>
  )
}

function RestoreWay() {
  const { t, i18n } = useTranslation('system')
  const backups = useOperation('backup.list', {})
  const restore = useRestore()
  const newest = backups.data?.backups[0]
  const moments = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Way title={t('recovery.restore.title')} text={t('recovery.restore.text')}>
      {newest && (
        <Button onClick={() => restore.begin({ name: newest.name })}>
          {t('recovery.restore.action', { when: moments.format(new Date(newest.at)) })}
        </Button>
      )}
      <Button variant="default" onClick={() => restore.begin({})}>
        {t('recovery.restore.file')}
      </Button>
      {backups.data && !newest && (
        <Text size="sm" c="dimmed">
          {t('recovery.restore.none')}
        </Text>
      )}
      <RestoreDialog restore={restore} />
      {backups.isError && <ErrorPanel error={backups.error} onTryAgain={() => void backups.refetch()} />}
    </Way>
  )
}

function ReadOnlyWay() {
  const { t } = useTranslation('system')
  const open = useAction('system.openReadOnly')
  return (
    <Way title={t('recovery.readOnly.title')} text={t('recovery.readOnly.text')}>
      <Button variant="default" loading={open.isPending} onClick={() => open.mutate({})}>
        {t('recovery.readOnly.action')}
      </Button>
    </Way>
  )
}

function StartNewWay() {
  const { t } = useTranslation('system')
  const [asking, setAsking] = useState(false)
  const start = useAction('system.startNew', {
    message: ({ keptAs }) => t('recovery.keptAs', { name: keptAs }),
    onFailed: () => setAsking(false),
  })
  return (
    <Way title={t('recovery.new.title')} text={t('recovery.new.text')}>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('recovery.new.action')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('recovery.new.confirmTitle')}
        action={t('recovery.new.action')}
        busy={start.isPending}
        onConfirm={() => start.mutate({})}
        onClose={() => setAsking(false)}
      >
        {t('recovery.new.confirmText')}
      </ConfirmDialog>
    </Way>
  )
}
