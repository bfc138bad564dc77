'use client'

import { useDocumentInfo, useLivePreviewContext, useTheme } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { postAction, type Problem } from '../actions/post-action.ts'
import { ProblemList } from '../actions/problem-list.tsx'
import { useRoom } from './room.ts'
import './previews.css'

/** Beside the text: the draft in the pages of the paper, drawn again whenever the desk has newer words of it. */
export function LivePreview() {
  const { id } = useDocumentInfo()
  const { isLivePreviewing } = useLivePreviewContext()
  return id !== undefined && isLivePreviewing && <Beside story={String(id)} />
}

type Link = { readonly page: string | null; readonly problems: readonly Problem[] }

async function linkTo(story: string): Promise<Link> {
  const answer = await postAction('stories', story, 'preview', { hours: 1 })
  return answer.ok ? { page: String(answer.json['page']), problems: [] } : { page: null, problems: answer.problems }
}

/** Behind a link of this person's own that is good for an hour, and another when it is over. */
function Beside({ story }: { readonly story: string }) {
  const revision = useRoom(story).standing?.revision
  const frame = useRef<HTMLIFrameElement>(null)
  const hasShown = useRef(false)
  const [{ page, problems }, setLink] = useState<Link>({ page: null, problems: [] })
  const [isPhone, setPhone] = useState(false)
  const { theme } = useTheme()

  // The page runs nothing that could ask, and a browser tells a frame what the reader likes, not what is around it.
  const dress = useCallback(() => {
    frame.current?.contentDocument?.documentElement.setAttribute('data-theme', theme)
  }, [theme])
  useEffect(dress, [dress])

  useEffect(() => {
    if (revision === undefined) return
    if (frame.current !== null) {
      // In its place, so that the eye stays where it is on the page.
      frame.current.contentWindow?.location.reload()
      return
    }
    let isOver = false
    void linkTo(story).then((link) => {
      if (!isOver) setLink(link)
    })
    return () => {
      isOver = true
    }
  }, [story, revision])

  function look(): void {
    dress()
    const isPage = frame.current?.contentDocument?.contentType === 'text/html'
    // The link that has shown it is over, or was revoked. One that never did is not asked for again and again.
    if (!isPage && hasShown.current) void linkTo(story).then(setLink)
    hasShown.current = isPage
  }

  return (
    <section
      aria-label="As readers would see it"
      className={`live-preview-window live-preview-window--is-live-previewing stet-beside${isPhone ? ' stet-beside--phone' : ''}`}
    >
      <div className="stet-beside__head">
        <span>As readers would see it. It follows each save.</span>
        <button
          aria-pressed={isPhone}
          className="stet-button"
          onClick={() => {
            setPhone(!isPhone)
          }}
          type="button"
        >
          On a phone
        </button>
      </div>
      <ProblemList problems={problems} />
      {page !== null && (
        <iframe
          className="stet-beside__frame"
          onLoad={look}
          ref={frame}
          // It shows, and does nothing else: no script, no form, no way elsewhere.
          sandbox="allow-same-origin"
          src={page}
          title="The draft as readers would see it"
        />
      )}
    </section>
  )
}
