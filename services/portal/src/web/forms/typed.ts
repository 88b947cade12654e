/** Typed dollars (`20,000`, `$1,300.50`) as integer cents; NaN for an invalid amount, undefined for an empty text. */
export function centsOf(typed: string): number | undefined {
  const text = typed
    .trim()
    .replace(/^\$\s*/, '')
    .replace(/\s*(\$|USD)$/i, '');
  if (text === '') return undefined;
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(text)) return Number.NaN;
  return Math.round(Number(text.replaceAll(',', '')) * 100);
}

/** Cents as a person would type them: `20,000`, `1,300.50`. */
export function dollarsTyped(cents: number | undefined): string {
  if (cents === undefined || Number.isNaN(cents)) return '';
  return (cents / 100).toLocaleString('en-US', { minimumFractionDigits: cents % 100 === 0 ? 0 : 2 });
}

/** A typed US number with its country code: `(602) 555-0123` becomes `+16025550123`. Any other text is returned unchanged. */
export function phoneOf(typed: string): string {
  const text = typed.trim();
  const digits = text.replace(/[\s().-]/g, '');
  if (/^\+\d+$/.test(digits)) return digits;
  if (/^[2-9]\d{9}$/.test(digits)) return `+1${digits}`;
  if (/^1[2-9]\d{9}$/.test(digits)) return `+${digits}`;
  return text;
}

/** Nine digits in their three groups; any other text is returned unchanged. */
export function ssnOf(typed: string): string {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{9}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}` : typed.trim();
}

/** A whole number; NaN for an invalid one, undefined for an empty text. */
export function wholeNumberOf(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** A typed day (`8/31/1975`, `1975-08-31`, `08311975`) as an ISO date; any other text is returned unchanged. */
export function isoDateOf(typed: string): string {
  const text = typed.trim();
  const [, month, day, year] =
    /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(text) ?? [];
  if (year) return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return text.replace(
    /^(\d{4})[/.\s](\d{1,2})[/.\s](\d{1,2})$/,
    (_, y, m, d) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );
}

/** An ISO date as Americans type it: `08/31/1975`; any other text is returned unchanged. */
export const dateTyped = (iso = ''): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$2/$3/$1');

/** A typed time of day (`5:45 pm`, `17.45`, `5pm`) as `17:45`; any other text is returned unchanged. */
export function timeOf(typed: string): string {
  const text = typed.trim();
  const [, hour, minute = '00', half] = /^(\d{1,2})(?:[:.h](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(text) ?? [];
  if (hour === undefined || (half && (Number(hour) < 1 || Number(hour) > 12))) return text;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

/** The ISO date of a moment in a time zone; the user's own date may differ. */
export const dayIn = (timeZone: string, moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
