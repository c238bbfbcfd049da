/** Which of the texts the phone app says. A new page that needs others adds them here; a test finds those forgotten. */
const saidOnPhones = [
  /^(field|reason|error|page|day|unit|language)[.-]/,
  /^(meetings\.(?:place|need|life|motive|change|explained|about|impressions)|care\.(?:strain\.\d|expenses\.(?:kind|state|refusal)|thanks\.from)|volunteers\.(?:requirement|part)|safeguarding\.kind|refusals\.reason)(\.|$)/,
  /^(volunteers|matches|meetings|release|safeguarding|activities|partners)\.(field|word)\./,
]

export const isSaidOnPhones = (key: string): boolean => saidOnPhones.some((pattern) => pattern.test(key))
