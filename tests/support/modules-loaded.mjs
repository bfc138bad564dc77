/** Given to a process with --import: notes every module it loads, one address a line, in the file MODULES_LOADED names. */
import { register } from 'node:module'

const hook = `
import { appendFileSync } from 'node:fs'
export async function load(url, context, next) {
  appendFileSync(process.env.MODULES_LOADED, url + '\\n')
  return next(url, context)
}`

register(`data:text/javascript,${encodeURIComponent(hook)}`)
