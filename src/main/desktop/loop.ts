/**
 * Resolves when main has done what waits, such as what a page asked. By a timer, since `setImmediate` may come before what Chromium has
 * for main to do.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
