interface Counts {
  type: 'bar' | 'line';
  values: readonly (number | null)[];
}

/** Length of the axis for smaller counts, so that one claim does not fill the chart. */
const SHORTEST = 4;

/** The axis of small counts; undefined for larger ones, for which the chart chooses one. */
export function wholeDomain(
  categories: readonly string[],
  series: readonly Counts[],
  stacked = false,
): [number, number] | undefined {
  const bars = series.filter(({ type }) => type === 'bar');
  const stacks = stacked
    ? categories.map((_, index) => bars.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
    : [];
  const most = Math.max(0, ...stacks, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return most < SHORTEST ? [0, SHORTEST] : undefined;
}
