/** `electron raw/main.mjs <task> <options as JSON>`, with ELECTRON_RUN_AS_NODE=1: prints what the task took as JSON. */
import { importFiles } from './import.mjs'
import { board, card, list, pass, search } from './queries.mjs'

const tasks = { import: importFiles, pass, list, search, board, card }
const [task, options] = process.argv.slice(2)
console.log(JSON.stringify(await tasks[task](JSON.parse(options))))
