import { Button } from '@payloadcms/ui'

type Props = { readonly isAsked: boolean; readonly clear: () => void; readonly mayUpload: boolean }

/** What to do about an empty sheet. */
export function NoPictures({ isAsked, clear, mayUpload }: Props) {
  if (!isAsked) {
    return (
      <p className="stet-pictures__none">
        No picture yet. {mayUpload && 'Upload some: what their files say of themselves is read from them.'}
      </p>
    )
  }
  return (
    <p className="stet-pictures__none">
      No picture is like that. Take a filter away, or search for fewer words.{' '}
      <Button buttonStyle="secondary" margin={false} onClick={clear} size="small" type="button">
        Show all pictures
      </Button>
    </p>
  )
}
