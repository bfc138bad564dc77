import type { Role } from '../../newsroom/people/roles.ts'

/** Who may upload and describe pictures. */
export const pictureKeepers: readonly Role[] = ['reporter', 'subeditor', 'picture-editor', 'editor']

/** Who takes a picture off every page, for good: one person is enough. */
export const pictureKillers = ['editor', 'legal'] as const
