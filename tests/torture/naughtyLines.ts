import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { atLength } from './chance'

/** The big list of naughty strings, as it is. */
export const naughtyStrings = z
  .array(z.string())
  .parse(JSON.parse(readFileSync('node_modules/big-list-of-naughty-strings/blns.json', 'utf8')))

/** As a line of text may be (see lineSchema); the short form takes one in four. */
export const naughtyLines = [
  ...new Set(
    naughtyStrings.map((text) =>
      text
        .replaceAll(/[\r\n]/g, ' ')
        .trim()
        .slice(0, 60)
        .trim(),
    ),
  ),
].filter((line, index) => line !== '' && (atLength || index % 4 === 0))
