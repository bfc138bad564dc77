import { useDocumentInfo } from '@payloadcms/ui'

/** The file as it came in. That it was taken, and by whom, goes on record before the first byte of it is sent. */
export function DownloadOriginal() {
  const { data } = useDocumentInfo()
  const filename: unknown = data?.['filename']
  if (typeof filename !== 'string') return null
  return (
    <a
      className="btn btn--style-secondary btn--size-small btn--no-margin stet-download"
      download={filename}
      href={`/api/images/file/${encodeURIComponent(filename)}`}
      title="Your name goes on record with it."
    >
      Download the original
    </a>
  )
}
