/** What every answer tells the browser to refuse. They never change, so they are put together once. */
export const securityHeaders = (secure: boolean): Record<string, string> => ({
  'content-security-policy': contentPolicy.concat(secure ? ['upgrade-insecure-requests'] : []).join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
})

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The component library sets its own style attributes and elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
]
