/**
 * Headers of every answer under `/l/`, whatever its status: nothing cached, framed, indexed, loaded or referred.
 * @param hasScript the page carries the one script there is, under the nonce.
 */
export function pageHeaders(nonce: string, https: boolean, hasScript = false): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src 'nonce-${nonce}'`,
      ...(hasScript ? [`script-src 'nonce-${nonce}'`] : []),
      "img-src 'self'",
      "object-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "base-uri 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-Robots-Tag': 'noindex',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
