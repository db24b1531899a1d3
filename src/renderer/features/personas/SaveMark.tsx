import { Button, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useUndo } from '../../api'
import classes from './SaveMark.module.css'
import type { SavedForm } from './use-persona-form'

/** Says whether what was typed is saved, and if not, why. */
export function SaveMark({ state, problem, tryAgain }: Omit<SavedForm, 'form'>) {
  const { t } = useTranslation(['personas', 'common'])
  const undo = useUndo()
  return (
    <div className={classes.row}>
      <Text component="p" size="sm" role="status" className={classes.mark} data-state={state}>
        {state === 'saved' && (
          <>
            <IconCheck size={16} stroke={2} aria-hidden="true" />
            {t('save.saved')}
          </>
        )}
        {state === 'pending' && t('save.pending')}
        {state === 'invalid' && t('save.invalid')}
        {state === 'failed' && t('save.failed', { problem })}
      </Text>
      {state === 'saved' && (
        <Button
          size="compact-xs"
          variant="subtle"
          fw={400}
          // There may be an Undo of another change on the screen.
          aria-label={t('save.undo')}
          onClick={() => undo()}
        >
          {t('common:undo')}
        </Button>
      )}
      {state === 'failed' && (
        <Button size="compact-sm" variant="default" onClick={tryAgain}>
          {t('save.tryAgain')}
        </Button>
      )}
    </div>
  )
}
