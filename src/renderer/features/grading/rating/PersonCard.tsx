import { Anchor, Group, Paper, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Criterion } from '../../../../shared/operations/criteria'
import { DateText } from '../../../components/DateText'
import { GradeRing } from '../../../components/GradeRing'
import { useFormats } from '../../../components/formats'
import { RatingInput } from '../RatingInput'
import classes from './PersonCard.module.css'
import { lastRatedOn, type Person } from './round'

interface PersonCardProps {
  person: Person
  questions: readonly Criterion[]
  /** Which criterion the keys 1 to 5 answer; null: they are about somebody else. */
  asked: number | null
  onAnswer: (criterionId: number, value: number | null) => void
}

/** One customer with the questions about them; the present one stands out. */
export function PersonCard({ person, questions, asked, onAnswer }: PersonCardProps) {
  const card = useRef<HTMLDivElement>(null)
  const isPresent = asked !== null
  // The keyboard follows the question, so that the arrow keys mean the round and not the last group of buttons.
  useEffect(() => {
    if (asked === null) return
    card.current?.focus({ preventScroll: true })
    card.current?.querySelector('[data-asked]')?.scrollIntoView({ block: 'nearest' })
  }, [asked])
  return (
    <Paper
      ref={card}
      tabIndex={-1}
      className={classes.card}
      data-present={isPresent || undefined}
      role="group"
      aria-label={person.name}
      {...(isPresent && { 'aria-current': 'step' as const })}
    >
      <PersonHead person={person} />
      <ul className={classes.questions}>
        {questions.map((criterion) => {
          const rating = person.ratings.find(({ criterionId }) => criterionId === criterion.id)
          return (
            <li
              key={criterion.id}
              className={classes.question}
              data-asked={criterion.id === asked || undefined}
            >
              <Text fw={600}>{criterion.name}</Text>
              {criterion.id === asked && criterion.about !== '' && (
                <Text size="sm" c="dimmed">
                  {criterion.about}
                </Text>
              )}
              {rating?.isOld === true && <LastTime value={rating.value} on={rating.ratedOn} />}
              <RatingInput
                label={criterion.name}
                anchors={criterion.anchors}
                // An old rating is told, not given: the same again takes a key of its own.
                value={rating?.isOld === true ? null : (rating?.value ?? null)}
                onChange={(value) => {
                  onAnswer(criterion.id, value)
                }}
              />
              {criterion.id === asked && <Anchors anchors={criterion.anchors} />}
            </li>
          )
        })}
      </ul>
    </Paper>
  )
}

function LastTime({ value, on }: { value: number | null; on: string | null }) {
  const { t } = useTranslation('grading')
  return (
    <Text size="sm" c="dimmed">
      {t('rating.lastTime', { value: value ?? '' })} <DateText date={on} style="relative" />
    </Text>
  )
}

/** What the ratings mean by this criterion, where the owner has said so. */
function Anchors({ anchors }: { anchors: readonly string[] }) {
  const { t } = useTranslation('grading')
  if (anchors.every((words) => words === '')) return null
  return (
    <ol className={classes.anchors} aria-label={t('criteria.anchors')}>
      {anchors.map((words, index) => (
        <li key={index}>{words}</li>
      ))}
    </ol>
  )
}

function PersonHead({ person }: { person: Person }) {
  const { t } = useTranslation('grading')
  const { money, relative } = useFormats()
  const last = lastRatedOn(person)
  const facts =
    person.lastPurchaseOn === null
      ? [person.place, t('rating.never')]
      : [
          person.place,
          t('rating.revenue', { money: money(person.revenue12m, { cents: false }) }),
          t('rating.lastPurchase', { when: relative(person.lastPurchaseOn) }),
        ]
  return (
    <div className={classes.head}>
      <Group gap="sm" wrap="nowrap">
        <GradeRing grade={person.grade} size="md" />
        <Title order={2} size="h3" className={classes.name}>
          {person.name}
        </Title>
        <Anchor component={Link} href={`/customers/${String(person.id)}`} size="sm" className={classes.open}>
          {t('rating.open')}
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed">
        {facts.filter((fact) => fact !== '').join(' · ')}
      </Text>
      <Text size="sm">
        {last === null ? (
          t('rating.neverRated')
        ) : (
          <>
            {t('rating.lastRated')} <DateText date={last} style="relative" />
          </>
        )}
      </Text>
    </div>
  )
}
