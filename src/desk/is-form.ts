/** A form may hold files; everything else that is sent is words. */
export function isForm({ headers }: { readonly headers: Headers }): boolean {
  return /^multipart\//i.test(headers.get('content-type') ?? '')
}
