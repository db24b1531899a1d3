import { useTranslation } from 'react-i18next'
import { WritingLines } from '../parts/WritingLines'
import type { Question } from './questions'

/** From this many characters on an answer takes the full width and may go over the page. */
const LONG = 160

interface AnswersProps {
  questions: readonly Question[]
  /** Two beside each other. */
  short?: boolean
}

/** Questions with their answers, or with lines to write the answer on. What is still open is named at the end. */
export function Answers({ questions, short = false }: AnswersProps) {
  const { t } = useTranslation('reports')
  const open = questions.filter(({ answer }) => answer === '')
  const rest = questions.filter(({ answer }) => answer !== '')
  return (
    <>
      {rest.length > 0 && (
        <div className="answers" {...(short && { 'data-short': '' })}>
          {rest.map((question) => (
            <Answer key={question.key} question={question} />
          ))}
        </div>
      )}
      {open.length > 0 && (
        <p className="still-open small muted" dir="auto">
          {t('worksheet.stillOpen')} {open.map(({ question }) => question).join(' · ')}
        </p>
      )}
    </>
  )
}

function Answer({ question: { question, answer, lines, wide, mark } }: { question: Question }) {
  const isLong = answer !== null && answer.length > LONG
  return (
    <div
      className="answer"
      {...(isLong && { 'data-long': '' })}
      {...((isLong || (wide && answer === null)) && { 'data-wide': '' })}
    >
      <h3 dir="auto">
        {question}
        {answer !== null && mark && <span className="mark"> · {mark}</span>}
      </h3>
      {answer === null ? (
        <WritingLines count={lines} />
      ) : (
        <p className="text" dir="auto">
          {answer}
        </p>
      )}
    </div>
  )
}
