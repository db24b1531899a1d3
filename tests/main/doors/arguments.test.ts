import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/main/doors/arguments'

const nothing = { data: null, file: null, out: null, list: false, stdin: false, words: [] }

describe('the command line', () => {
  it('opens the window when no command is named, whatever Chromium is told', () => {
    expect(
      parseArguments(['electron', '--no-sandbox', '--disable-gpu', '/app', '--data', '/d']),
    ).toMatchObject({
      command: 'window',
      data: '/d',
    })
    expect(parseArguments(['/opt/Regulars/regulars'])).toEqual({ ...nothing, command: 'window' })
  })

  it('reads an operation, its input and the files that stand in for dialogs', () => {
    expect(
      parseArguments([
        'electron',
        '--no-sandbox',
        '/app',
        'call',
        'transfer.import',
        '{"into":"customers"}',
        '--file',
        'a b.csv',
        '--out=x=y.pdf',
        '--data',
        '/d',
      ]),
    ).toEqual({
      command: 'call',
      data: '/d',
      file: 'a b.csv',
      out: 'x=y.pdf',
      list: false,
      stdin: false,
      words: ['transfer.import', '{"into":"customers"}'],
    })
  })

  it.each([
    [['call', '--list'], { command: 'call', list: true }],
    [['call', '--stdin'], { command: 'call', stdin: true }],
    [['demo', '--out', 'demo-output'], { command: 'demo', out: 'demo-output' }],
    [['call', 'settings.get', '--data'], { command: 'call', data: null }],
  ])('%j', (words, expected) => {
    expect(parseArguments(['electron', '/app', ...words])).toMatchObject(expected)
  })
})
