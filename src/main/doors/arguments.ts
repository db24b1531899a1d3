/** What the app was started to do. */
export type Command = 'window' | 'call' | 'demo'

export interface Arguments {
  command: Command
  /** `--data`: another data directory. */
  data: string | null
  /** `--file`: stands in for the open dialog. */
  file: string | null
  /** `--out`: stands in for the save dialog. */
  out: string | null
  list: boolean
  stdin: boolean
  /** What is left: for `call`, the operation and its input. */
  words: string[]
}

const commands: readonly string[] = ['call', 'demo'] satisfies Command[]
const withValue = { '--data': 'data', '--file': 'file', '--out': 'out' } as const

/**
 * Reads the command line: `electron [Chromium's flags] <application> [call|demo] [ours]`. Flags that are not ours are
 * left to Chromium.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const at = argv.findIndex((word, index) => index > 0 && commands.includes(word))
  const command = at < 0 ? 'window' : argv[at] === 'demo' ? 'demo' : 'call'
  const parsed: Arguments = {
    command,
    data: null,
    file: null,
    out: null,
    list: false,
    stdin: false,
    words: [],
  }
  const rest = argv.slice(at < 0 ? 1 : at + 1)
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index] ?? ''
    const [flag, inline] = splitFlag(word)
    if (flag in withValue) {
      parsed[withValue[flag as keyof typeof withValue]] = inline ?? rest[(index += 1)] ?? null
    } else if (word === '--list') parsed.list = true
    else if (word === '--stdin') parsed.stdin = true
    else if (!word.startsWith('--')) parsed.words.push(word)
  }
  return parsed
}

function splitFlag(word: string): [string, string | undefined] {
  const equals = word.indexOf('=')
  if (!word.startsWith('--') || equals < 0) return [word, undefined]
  return [word.slice(0, equals), word.slice(equals + 1)]
}
