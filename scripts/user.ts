/**
 * `npm run user -- add <email> --roles editor,legal` makes an account, `npm run user -- password <email>` rescues one. The
 * password is read from standard input when something is piped in or typed; else a random one is made and printed.
 */
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { unsafeAddAccount, unsafeSetPassword } from '../src/boot/accounts.ts'
import { roles, type Role } from '../src/newsroom/people/roles.ts'
import { refuse, withNewsroom } from './open.ts'

const usage = `Usage: npm run user -- add <email> --roles ${roles.join(',')}\n       npm run user -- password <email>`

await withNewsroom(async ({ payload }) => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { roles: { type: 'string' } } })
  const [command, email] = positionals
  if (email === undefined || (command !== 'add' && command !== 'password')) refuse(usage)
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) refuse(`“${email}” is not an e-mail address.`)
  const given = command === 'add' ? rolesIn(values.roles ?? '') : []
  const { password, isMade } = await askPassword()
  if (command === 'add') {
    const { totalDocs } = await payload.count({
      collection: 'users',
      where: { email: { equals: email.toLowerCase() } },
    })
    if (totalDocs > 0)
      refuse(`There is an account of ${email} already. To rescue it: npm run user -- password ${email}`)
    await unsafeAddAccount(payload, { email, password, roles: given })
    console.log(`Made the account of ${email}: ${given.join(', ')}.`)
  } else {
    if (!(await unsafeSetPassword(payload, email, password))) refuse(`There is no account of ${email}.`)
    console.log(`${email} has a new password, and is not locked.`)
  }
  if (isMade) console.log(`The password is ${password}`)
})

function rolesIn(list: string): Role[] {
  const words = list.split(',').filter((word) => word !== '')
  const unknown = words.find((word) => !roles.some((role) => role === word))
  if (unknown !== undefined) refuse(`“${unknown}” is no role. There are: ${roles.join(', ')}.`)
  if (words.length === 0) refuse(`Give at least one role: --roles ${roles.join(',')}`)
  return roles.filter((role) => words.includes(role))
}

async function askPassword(): Promise<{ password: string; isMade: boolean }> {
  const typed = process.stdin.isTTY ? await prompt() : await piped()
  if (typed === '') return { password: randomBytes(12).toString('base64url'), isMade: true }
  if (typed.length < 8) refuse('The password has fewer than 8 characters.')
  return { password: typed, isMade: false }
}

async function prompt(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question('New password (empty: a random one is made): ')
  lines.close()
  return answer.trim()
}

/** What is piped in; nothing, when nothing comes, as from a service manager that leaves the pipe open. */
async function piped(): Promise<string> {
  const patience = setTimeout(() => process.stdin.destroy(), 1000)
  let text = ''
  try {
    for await (const chunk of process.stdin) text += String(chunk)
  } finally {
    clearTimeout(patience)
  }
  return text.trim()
}
