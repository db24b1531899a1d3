import { Button, Collapse, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/operations'
import { GradeRing } from '../../../components/GradeRing'
import { useFormats } from '../../../components/formats'
import type { CriteriaFormApi } from './form-type'
import { useWhatIf } from './use-what-if'
import classes from './WhatIf.module.css'
import { WhatIfDetails } from './WhatIfDetails'

export type WhatIfAnswer = OutputOf<'grading.whatIf'>

/** What saving would do to everyone's grade, kept in sight below the form while it is changed. */
export function WhatIfBar({ form }: { form: CriteriaFormApi }) {
  const { t } = useTranslation('grading')
  const { number, money } = useFormats()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { answer, wrong, error } = useWhatIf(form)
  if (!answer && !wrong && !error) return null
  const revenue = answer?.moves.reduce((sum, { revenue12m }) => sum + revenue12m, 0) ?? 0
  return (
    <section className={classes.bar} aria-label={t('whatIf.title')}>
      {wrong && (
        <Text size="sm" c="dimmed">
          {t('whatIf.wrong')}
        </Text>
      )}
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error.message}
        </Text>
      )}
      {answer && !wrong && (
        <>
          <div className={classes.line}>
            <ul className={classes.grades} aria-label={t('whatIf.grades')}>
              {answer.grades.map(({ grade, before, after }) => (
                <li
                  key={grade}
                  className={classes.grade}
                  data-moved={before.customers !== after.customers || undefined}
                >
                  <GradeRing grade={grade} size="sm" />
                  <span className="tabular">
                    {number(before.customers)}
                    <span aria-hidden="true"> → </span>
                    <VisuallyHidden> {t('whatIf.then')} </VisuallyHidden>
                    <b>{number(after.customers)}</b>
                  </span>
                </li>
              ))}
            </ul>
            <Group gap="sm" ml="auto" wrap="nowrap">
              <Text size="sm" role="status" ta="right">
                {answer.moved === 0
                  ? t('whatIf.nobody')
                  : t('whatIf.moved', { count: answer.moved, revenue: money(revenue, { cents: false }) })}
              </Text>
              <Button
                variant="default"
                size="xs"
                disabled={answer.moved === 0}
                aria-expanded={open}
                aria-controls={id}
                rightSection={
                  open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />
                }
                onClick={() => {
                  setOpen(!open)
                }}
              >
                {t('whatIf.who')}
              </Button>
            </Group>
          </div>
          <Collapse expanded={open && answer.moved > 0} id={id} transitionDuration={120}>
            {open && <WhatIfDetails answer={answer} />}
          </Collapse>
        </>
      )}
    </section>
  )
}
