import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { readNow } from '../../desk/now/now.ts'
import { personOf } from '../../desk/person.ts'
import { zoneOf } from '../../desk/zone.ts'
import { hasRole } from '../../newsroom/people/roles.ts'
import { NowBoard } from './now-board.tsx'
import './now.css'

type Props = Pick<AdminViewServerProps, 'payload' | 'user'>

/** The front page of the desk: what is held, what waits for this person, what failed, what just went out. */
export async function Now({ payload, user }: Props) {
  const person = personOf({ user: user ?? null })
  const { custom } = payload.config
  const pattern: unknown = custom['storyUrl']
  const first = await readNow(payload, person, typeof pattern === 'string' ? pattern : '/stories/{slug}')
  return (
    <Gutter className="stet-now">
      <NowBoard
        first={first}
        mayEmbargo={hasRole(user, 'reporter', 'subeditor', 'picture-editor', 'editor', 'legal')}
        mayGo={hasRole(user, 'editor')}
        mayUpload={hasRole(user, 'picture-editor', 'editor', 'reporter', 'subeditor')}
        mayWrite={hasRole(user, 'reporter', 'subeditor', 'picture-editor', 'editor')}
        zone={zoneOf(payload)}
      />
    </Gutter>
  )
}
