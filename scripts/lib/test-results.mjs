/** Reads what Vitest reports. Pure. */

/**
 * Counts the tests of one JSON report of Vitest. A test file that could not even be loaded holds no test that failed;
 * it counts as one failure, so that nothing broken reads as "0 failed".
 */
export function countTests(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    whySkipped: report.testResults.flatMap((file) =>
      file.assertionResults.flatMap(({ meta }) => meta?.whySkipped ?? []),
    ),
  }
}

/** The sum of several counts. */
export const sumCounts = (counts) =>
  counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )

/** The last lines of a test run. The very last one is exactly "N passed, N failed". */
export function summaryLines({ counts, failedSteps, duration }) {
  const total = sumCounts(counts)
  return [
    ...(failedSteps.length > 0 ? [`Failed: ${failedSteps.join(', ')}`] : ['Everything passed.']),
    ...(total.skipped > 0 ? [`${total.skipped} skipped`] : []),
    ...new Set(counts.flatMap(({ whySkipped = [] }) => whySkipped)),
    `Took ${duration}`,
    `${total.passed} passed, ${total.failed} failed`,
  ]
}
