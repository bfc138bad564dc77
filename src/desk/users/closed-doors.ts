import type { Endpoint } from 'payload'

function closed(path: string, status: number, message: string): Endpoint {
  return {
    path,
    method: 'post',
    handler: () => Response.json({ errors: [{ code: 'closed', message }] }, { status }),
  }
}

/** The first account comes from the machine, never from whoever is first at the door. */
export const firstRegister = closed(
  '/first-register',
  403,
  'Accounts are made by an administrator, or on the machine: npm run user -- add <email> --roles admin.',
)

/** Without a mail server nobody would receive the letter. */
export const forgotPassword = closed(
  '/forgot-password',
  404,
  'This newsroom sends no mail: ask an administrator for a new password.',
)
