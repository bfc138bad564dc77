import { Button } from '@payloadcms/ui'
import type { PictureUses } from '../../desk/images/picture-uses.ts'
import { notReadyInWords } from '../../newsroom/images/renditions-state.ts'
import { useAction } from '../actions/use-action.ts'

type Props = { readonly image: PictureUses['image']; readonly onDone: () => void }

/** How far a picture's sizes are; what could not be made can be tried again. Of sizes that are ready nothing is said. */
export function PictureSizes({ image: { id, renditions, mayRetry }, onDone }: Props) {
  const { isBusy, problems, act } = useAction(onDone)
  const says = notReadyInWords(renditions)
  if (says === null) return <span aria-live="polite" />
  const hasFailed = renditions.state === 'failed'
  return (
    <div aria-live="polite" className={hasFailed ? 'stet-banner stet-banner--error' : 'stet-banner'}>
      <p>
        {says} {hasFailed ? 'No story can show it until they are.' : 'A story can show it as soon as they are there.'}
      </p>
      {renditions.of > 0 && <progress aria-label="Sizes made" max={renditions.of} value={renditions.done} />}
      {hasFailed && mayRetry && (
        <Button
          disabled={isBusy}
          margin={false}
          onClick={() => void act('images', id, 'retry', {})}
          size="small"
          type="button"
        >
          Make them again
        </Button>
      )}
      {problems.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
    </div>
  )
}
