/** The meaning of each kind of alarm, by its name, which is its section in docs/operations.md. */
export const ALARM_KINDS: Readonly<Record<string, string>>;
