import type { ServerProps } from 'payload'
import { demoDoorOf } from '../../desk/sign-in/demo-door.ts'
import { Cast } from './cast.tsx'
import './chrome.css'

/** What stands on the sign-in page above the form. */
export function SignInWords({ canMail }: { readonly canMail: boolean }) {
  return (
    <p className={`stet-sign-in__promise${canMail ? '' : ' stet-no-mail'}`}>What has not been released is not there.</p>
  )
}

/** While this is the demo newsroom, and only at the machine itself: its cast, one click each. */
export function DemoCast({ payload, searchParams }: Pick<ServerProps, 'payload' | 'searchParams'>) {
  const door = demoDoorOf(payload)
  if (door === null) return null
  const asked = searchParams?.['redirect']
  return <Cast door={door} to={typeof asked === 'string' && /^\/admin(\/|$)/.test(asked) ? asked : '/admin'} />
}
