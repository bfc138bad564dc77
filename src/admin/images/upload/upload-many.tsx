'use client'

import { Button, Link } from '@payloadcms/ui'
import { useId, useState, type DragEvent } from 'react'
import type { Ticked } from '../grid/use-ticks.ts'
import { useUploads, type Upload } from './use-uploads.ts'
import './upload.css'

type Props = {
  readonly onTaken: () => void
  readonly onTick: (pictures: readonly Ticked[]) => void
  readonly onClose: () => void
}

/** Many files at once: how far each is, and what came of it. One that is refused says why, and costs no other. */
export function UploadMany({ onTaken, onTick, onClose }: Props) {
  const id = useId()
  const { uploads, send, sendAgain, isBusy } = useUploads(onTaken)
  const [isOver, setOver] = useState(false)
  const taken = uploads.flatMap((one) => (one.state === 'taken' ? [one.picture] : []))
  const again = uploads.flatMap((one) => (one.state === 'refused' && one.mayBeSentAgain ? [one.key] : []))
  const refused = uploads.filter(({ state }) => state === 'refused').length - again.length
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(is)
  }
  return (
    <section aria-labelledby={id} className="stet-upload">
      <h2 id={id}>Upload pictures</h2>
      <label
        className="stet-upload__drop"
        data-over={isOver}
        onDragLeave={over(false)}
        onDragOver={over(true)}
        onDrop={(event) => {
          over(false)(event)
          send([...event.dataTransfer.files])
        }}
      >
        <input
          accept="image/*"
          multiple
          onChange={({ target }) => {
            send([...(target.files ?? [])])
            target.value = ''
          }}
          type="file"
        />
        <span>Choose files, or drop them here. What they say of themselves is read from them.</span>
      </label>
      {uploads.length > 0 && (
        <>
          <p aria-live="polite" role="status">
            {taken.length} of {uploads.length} taken in{refused > 0 && `, ${String(refused)} refused`}
            {again.length > 0 && `, ${String(again.length)} not got through`}
            {isBusy ? '…' : '.'}
          </p>
          <ul>
            {uploads.map((one) => (
              <li key={one.key} tabIndex={-1}>
                <span className="stet-upload__name">{one.name}</span>{' '}
                <Outcome
                  onSendAgain={() => {
                    sendAgain([one.key])
                  }}
                  upload={one}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="stet-upload__buttons">
        {again.length > 1 && (
          <Button
            margin={false}
            onClick={() => {
              sendAgain(again)
            }}
            size="small"
            type="button"
          >
            Send all {again.length} again
          </Button>
        )}
        {taken.length > 0 && !isBusy && (
          <Button
            margin={false}
            onClick={() => {
              onTick(taken)
            }}
            size="small"
            type="button"
          >
            Tick the new ones
          </Button>
        )}
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onClose} size="small" type="button">
          Close
        </Button>
      </div>
    </section>
  )
}

type OutcomeProps = { readonly upload: Upload; readonly onSendAgain: () => void }

function Outcome({ upload, onSendAgain }: OutcomeProps) {
  switch (upload.state) {
    case 'waiting':
      return <span className="stet-upload__quiet">waits</span>
    case 'sending':
      return upload.part < 1 ? (
        <progress aria-label={`Sending ${upload.name}`} max={1} value={upload.part} />
      ) : (
        <span className="stet-upload__quiet">sent; the desk looks at it…</span>
      )
    case 'taken':
      return (
        <span>
          taken in as <PictureLink picture={upload.picture} />
          {upload.similar.length > 0 && (
            <>
              . It looks like{' '}
              {upload.similar.slice(0, 3).map((other, at) => (
                <span key={other.id}>
                  {at > 0 && ', '}
                  <PictureLink picture={other} />
                </span>
              ))}
            </>
          )}
        </span>
      )
    case 'refused':
      return (
        <span className="stet-upload__refused">
          {upload.problems.map(({ code, message, link }) => (
            <span key={`${code} ${message}`}>
              {message} {link !== undefined && <Link href={link}>Look at it</Link>}
            </span>
          ))}
          {upload.mayBeSentAgain && (
            <button
              aria-label={`Send ${upload.name} again`}
              className="stet-quiet-button"
              onClick={({ currentTarget }) => {
                // The button goes; whoever pressed it stays with its file.
                currentTarget.closest('li')?.focus()
                onSendAgain()
              }}
              type="button"
            >
              Send again
            </button>
          )}
        </span>
      )
  }
}

function PictureLink({ picture: { id, title } }: { readonly picture: Ticked }) {
  return <Link href={`/admin/collections/images/${id}`}>{title}</Link>
}
