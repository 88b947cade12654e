/** What each kind of alarm means, by its name, which is its section in docs/operations.md. */
export const ALARM_KINDS: Readonly<Record<string, string>>;
