/** Why a thing is held. */
export const embargoKinds = ['source', 'legal', 'exclusive', 'commercial', 'safety'] as const

/** What a party may see early. */
export const admissionScopes = ['notice', 'text', 'text+media'] as const

export type AdmissionScope = (typeof admissionScopes)[number]
