'use client'

import { Link } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { Carrying } from '../../desk/carried/carried-endpoint.ts'
import type { Refiled } from '../../desk/carried/refile.ts'
import { titled } from '../embargoes/embargo-words.ts'
import { Badge } from '../lists/badge.tsx'

type Props = { readonly stories: readonly Carrying[]; readonly results: readonly Refiled[] }

const said = {
  done: { colour: 'green', says: 'Readers have the new words' },
  held: { colour: 'amber', says: 'Waits until nothing holds it' },
  failed: { colour: 'red', says: 'Failed: it is on Now, with the reason' },
  refused: { colour: 'red', says: 'Refused' },
} as const

/** What came of each story that was ticked. The focus comes here: the list it was in may be gone. */
export function RefiledList({ stories, results }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [results])
  return (
    <section aria-labelledby="stet-refiled" className="stet-carried">
      <h2 id="stet-refiled" ref={heading} tabIndex={-1}>
        Refiled
      </h2>
      <ul>
        {results.map(({ story, result, problems = [] }) => (
          <li key={story}>
            <div className="stet-carried__story">
              <Link href={`/admin/collections/stories/${story}`}>
                {titled(stories.find((one) => one.story === story)?.headline ?? '')}
              </Link>
              <p>
                <Badge colour={said[result].colour}>{said[result].says}</Badge>
              </p>
              {problems.map(({ code, message }) => (
                <p key={`${code} ${message}`}>{message}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
