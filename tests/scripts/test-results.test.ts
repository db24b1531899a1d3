import { describe, expect, it } from 'vitest'
import { countTests, summaryLines } from '../../scripts/lib/test-results.mjs'

const report = (testResults: object[], numbers = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...numbers,
})

describe('counting tests', () => {
  it('takes the numbers of the report', () => {
    const files = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }]
    expect(countTests(report(files, { numFailedTests: 1, numPendingTests: 2 }))).toEqual({
      passed: 5,
      failed: 1,
      skipped: 2,
      whySkipped: [],
    })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const files = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    expect(countTests(report(files)).failed).toBe(1)
  })
})

describe('the summary', () => {
  it('ends with the sum', () => {
    const counts = [
      { passed: 10, failed: 0, skipped: 0 },
      { passed: 4, failed: 1, skipped: 0 },
    ]
    const lines = summaryLines({ counts, failedSteps: ['Component tests'], duration: '85 s' })
    expect(lines.at(-1)).toBe('14 passed, 1 failed')
    expect(lines[0]).toBe('Failed: Component tests')
  })

  it('says so when everything passed', () => {
    const lines = summaryLines({
      counts: [{ passed: 3, failed: 0, skipped: 0 }],
      failedSteps: [],
      duration: '9 s',
    })
    expect(lines).toEqual(['Everything passed.', 'Took 9 s', '3 passed, 0 failed'])
  })

  it('says once why tests were skipped that gave a reason', () => {
    const skipped = { status: 'skipped', meta: { whySkipped: 'Another Chromium' } }
    const files = [{ status: 'passed', assertionResults: [skipped, skipped, { status: 'passed', meta: {} }] }]
    const counts = [countTests(report(files, { numPendingTests: 2 }))]
    const lines = summaryLines({ counts, failedSteps: [], duration: '9 s' })
    expect(lines.slice(1, 3)).toEqual(['2 skipped', 'Another Chromium'])
  })
})
