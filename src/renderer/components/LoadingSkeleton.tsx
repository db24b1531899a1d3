import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface LoadingSkeletonProps {
  /** How many grey bars. */
  lines?: number
  /** Height of one, in px. */
  height?: number
}

/** Keeps the place of what is coming. Shows nothing for the first 100 ms: most answers are there by then. */
export function LoadingSkeleton({ lines = 6, height = 36 }: LoadingSkeletonProps) {
  const { t } = useTranslation()
  const late = useLate(100)
  return (
    <Stack gap="xs" role="status" style={{ visibility: late ? 'visible' : 'hidden' }}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={height} animate={late} />
      ))}
    </Stack>
  )
}

/** False at first, true once `milliseconds` have passed. */
function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true)
    }, milliseconds)
    return () => {
      clearTimeout(timer)
    }
  }, [milliseconds])
  return late
}
