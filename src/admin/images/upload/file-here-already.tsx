'use client'

import { Link, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { askDesk } from '../../actions/post-action.ts'
import { titled } from '../../embargoes/embargo-words.ts'

type There = { readonly id: string; readonly title: string }

/**
 * Says of a file that was chosen, before it is sent, that it is a picture already. A page that did not come by https, nor
 * from this machine, can't tell: there the desk says so when it is sent.
 */
export function FileHereAlready() {
  const file = useFormFields(([fields]) => fields['file']?.value)
  const [found, setFound] = useState<{ readonly file: unknown; readonly there: There } | null>(null)
  useEffect(() => {
    if (!(file instanceof File) || !window.isSecureContext) return
    let isOver = false
    void pictureOf(file).then((there) => {
      if (!isOver && there !== null) setFound({ file, there })
    })
    return () => {
      isOver = true
    }
  }, [file])
  return (
    <div role="alert">
      {found?.file === file && found !== null && (
        <p className="stet-banner stet-banner--error">
          This very file is here already, as “{titled(found.there.title)}”.{' '}
          <Link href={`/admin/collections/images/${found.there.id}`} target="_blank">
            Look at it
          </Link>{' '}
          and use that picture: it is not taken in twice.
        </p>
      )}
    </div>
  )
}

async function pictureOf(file: File): Promise<There | null> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const answer = await askDesk(`/api/images/same-file?sha256=${hex}`)
  return answer.ok ? thereIn(answer.json) : null
}

function thereIn({ image }: Readonly<Record<string, unknown>>): There | null {
  const id: unknown = Reflect.get(Object(image), 'id')
  const title: unknown = Reflect.get(Object(image), 'title')
  return typeof id === 'string' && typeof title === 'string' ? { id, title } : null
}
