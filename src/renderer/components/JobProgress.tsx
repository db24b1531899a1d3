import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface JobProgressProps {
  /** What is being done, in words. */
  title: string
  /** From {@link useJob}. */
  job: {
    startedAt: number
    cancelling: boolean
    progress: { done: number; total: number | null; note: string } | null
    cancel: () => void
  }
}

/** Progress of a long piece of work, with the time left and a way to stop it. */
export function JobProgress({ title, job }: JobProgressProps) {
  const { t } = useTranslation()
  const { done, total, note } = job.progress ?? { done: 0, total: null, note: '' }
  const share = total !== null && total > 0 ? Math.min(1, done / total) : null
  const percent = share === null ? null : Math.round(share * 100)
  const timeLeft = useTimeLeft(job.startedAt, share)
  return (
    <Stack gap="xs">
      <Text fw={600}>{title}</Text>
      <Progress.Root size="md">
        <Progress.Section
          value={percent ?? 100}
          aria-label={title}
          striped={percent === null}
          animated={percent === null}
        />
      </Progress.Root>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed" role="status">
          {job.cancelling ? t('job.cancelling') : note || t('job.starting')}
        </Text>
        <Group gap="md" wrap="nowrap">
          <Text size="sm" c="dimmed">
            {percent !== null && t('job.percent', { percent })}
            {timeLeft !== null && ` · ${t('job.left', { time: timeLeft })}`}
          </Text>
          <Button size="xs" variant="default" onClick={job.cancel} disabled={job.cancelling}>
            {t('cancel')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

/** Words for the time left, once a second of work has shown how fast it goes; null before. */
function useTimeLeft(startedAt: number, share: number | null): string | null {
  const { t } = useTranslation()
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(performance.now())
    }, 500)
    return () => {
      clearInterval(timer)
    }
  }, [])
  const spent = (now - startedAt) / 1000
  if (share === null || share < 0.02 || spent < 1) return null
  const seconds = Math.ceil((spent / share) * (1 - share))
  if (seconds < 60) return t('job.seconds', { count: seconds })
  return t('job.minutes', { count: Math.round(seconds / 60) })
}
