/** The calendar day at `instant` in an IANA time zone, as an ISO date. Pure: domain folders may import it. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}
