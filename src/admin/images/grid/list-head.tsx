import { Button, useListDrawerContext, useModal } from '@payloadcms/ui'

type Props = {
  readonly mayUpload: boolean
  /** Null in a drawer: one is chosen or made there, not many. */
  readonly onUpload: (() => void) | null
}

/** The name of the page and the ways to bring pictures in; in a drawer, the way out of it. */
export function ListHead({ mayUpload, onUpload }: Props) {
  const { isInDrawer, allowCreate = true, createNewDrawerSlug = '', drawerSlug = '' } = useListDrawerContext()
  const { closeModal, openModal } = useModal()
  return (
    <header className="stet-pictures__head">
      <h1>Pictures</h1>
      <div className="stet-pictures__begin">
        {mayUpload && onUpload !== null && (
          <Button margin={false} onClick={onUpload} size="medium" type="button">
            Upload pictures…
          </Button>
        )}
        {isInDrawer && mayUpload && allowCreate && (
          <Button
            margin={false}
            onClick={() => {
              openModal(createNewDrawerSlug)
            }}
            size="medium"
            type="button"
          >
            Upload one…
          </Button>
        )}
        {isInDrawer && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => {
              closeModal(drawerSlug)
            }}
            size="medium"
            type="button"
          >
            Close
          </Button>
        )}
      </div>
    </header>
  )
}
