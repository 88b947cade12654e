/** The step on which a field stands; the first where it stands on none. */
export function stepOfField(steps: readonly { fields: readonly string[] }[], path: string): number {
  const index = steps.findIndex(({ fields }) => fields.some((field) => path === field || path.startsWith(`${field}.`)));
  return Math.max(index, 0);
}
