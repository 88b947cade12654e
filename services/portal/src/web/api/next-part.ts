/** The query of the next part: `<?month=2026-11&cursor=a.b>; rel="next"` (RFC 8288). */
export function nextOf(link: string | null): Record<string, string> | undefined {
  const query = /^<\?([^>]*)>; rel="next"$/.exec(link ?? '')?.[1];
  return query === undefined ? undefined : Object.fromEntries(new URLSearchParams(query));
}
