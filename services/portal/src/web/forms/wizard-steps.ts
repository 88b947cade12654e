/** The step that contains a field; the first if none does. */
export function stepOfField(steps: readonly { fields: readonly string[] }[], path: string): number {
  const index = steps.findIndex(({ fields }) => fields.some((field) => path === field || path.startsWith(`${field}.`)));
  return Math.max(index, 0);
}
