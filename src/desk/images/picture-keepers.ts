import type { Role } from '../../newsroom/people/roles.ts'

/** Who may upload and describe pictures. */
export const pictureKeepers: readonly Role[] = ['reporter', 'subeditor', 'picture-editor', 'editor']
