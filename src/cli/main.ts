#!/usr/bin/env node
import { endWhenReaderLeaves } from './output.ts'
import { report, run } from './program.ts'

endWhenReaderLeaves()
process.on('uncaughtException', error => process.exit(report(error, process.argv.includes('--debug'))))
process.exitCode = await run(process.argv.slice(2))
