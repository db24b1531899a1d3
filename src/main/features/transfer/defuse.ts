/**
 * A cell that begins with one of these is a formula to a spreadsheet, and a formula can fetch and send. An apostrophe in
 * front makes it text again. What begins with apostrophes before such a character gets one more, so that taking one off
 * gives back every text there is.
 */
const runs = /^'*[=+\-@\t\r]/
const wasDefused = /^'+[=+\-@\t\r]/

/** A text as it may stand in a CSV cell: spreadsheets show it and never run it. */
export function defused(text: string): string {
  return runs.test(text) ? `'${text}` : text
}

/** The text that {@link defused} made safe; every other text as it is. */
export function plainText(text: string): string {
  return wasDefused.test(text) ? text.slice(1) : text
}
