import { Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SaveState } from '../../components/use-autosave'
import classes from './SaveMark.module.css'

/** Says whether what was typed is saved. */
export function SaveMark({ state }: { state: SaveState }) {
  const { t } = useTranslation(['settings', 'common'])
  return (
    <Text component="p" size="sm" role="status" className={classes.mark} data-state={state}>
      {state === 'saved' && (
        <>
          <IconCheck size={16} stroke={2} aria-hidden="true" />
          {t('savedMark')}
        </>
      )}
      {state === 'pending' && t('common:saving')}
      {state === 'invalid' && t('notSaved')}
      {state === 'failed' && t('common:unsaved')}
    </Text>
  )
}
