/** Ends the session on the server. */
export const signOut = (): Promise<unknown> =>
  fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'Landfall-Request': '1' },
    body: '{}',
  })
