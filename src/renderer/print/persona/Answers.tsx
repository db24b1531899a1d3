import { WritingLines } from '../parts/WritingLines'
import type { Question } from './questions'

/** Questions with their answers, or with lines to write the answer on. Unanswered ones keep their place. */
export function Answers({ questions, short = false }: { questions: readonly Question[]; short?: boolean }) {
  return (
    <div className="answers" {...(short && { 'data-short': '' })}>
      {questions.map(({ key, question, answer, lines }) => (
        <div key={key} className="answer" data-long={answer !== null && answer.length > 160 ? '' : undefined}>
          <h3 dir="auto">{question}</h3>
          {answer === null ? (
            <WritingLines count={lines} />
          ) : (
            <p className="text" dir="auto">
              {answer === '' ? '–' : answer}
            </p>
          )}
        </div>
      ))}
    </div>
  )
}
