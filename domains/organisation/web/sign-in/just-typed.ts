// Setting up the second factor asks for the password again; whoever typed it a moment ago on the same page need not.
let password: string | null = null

export const rememberPassword = (typed: string): void => {
  password = typed
}

/** The password typed a moment ago, once. */
export function takePassword(): string | null {
  const typed = password
  password = null
  return typed
}
