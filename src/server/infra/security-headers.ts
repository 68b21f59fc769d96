/**
 * The policy of every page: scripts of this very answer and what they load, nothing else. Style *elements* need the
 * nonce too; style *attributes* are let through, because React writes positions and widths (a bar of slack, a popover's
 * place) as attributes into the HTML it sends, and an attribute can run nothing.
 */
export function contentSecurityPolicy(
  nonce: string,
  { development }: { development: boolean },
): string {
  const directives: Record<string, string> = {
    "default-src": "'self'",
    // In development React evaluates strings to rebuild server stacks, and Next injects styles without a nonce.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src": development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** The rest, the same for pages and endpoints. `appUrl` says whether people come over TLS. */
export function securityHeaders(appUrl: string): [name: string, value: string][] {
  const headers: [string, string][] = [
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    ["referrer-policy", "same-origin"],
    ["permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["cross-origin-opener-policy", "same-origin"],
    // Everything here is somebody's own; what is public and static does not pass this way.
    ["cache-control", "private, no-store"],
  ];
  if (appUrl.startsWith("https://"))
    headers.push(["strict-transport-security", "max-age=63072000; includeSubDomains"]);
  return headers;
}
