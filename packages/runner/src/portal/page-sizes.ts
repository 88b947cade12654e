/** One chunk of Vite's manifest. */
export interface Chunk {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}
export type Manifest = Record<string, Chunk>;

export interface PageSize {
  /** The page's module, e.g. `src/web/desk/queue-page.tsx`. */
  page: string;
  /** Bytes that a first visit loads. */
  script: number;
  style: number;
}

/** Modules around or beside a page that are no pages themselves. */
export type Surroundings = (page: string) => readonly string[];

/**
 * The size of each page of the application on a first visit: the entry, the modules around the page, the page, and everything that the
 * page may load later. Every file counts once.
 * @param sizeOf transferred bytes of a file
 */
export function pageSizes(
  manifest: Manifest,
  sizeOf: (file: string) => number,
  surroundings: Surroundings,
): PageSize[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]!.isEntry);
  const first = closure(manifest, entries, false);
  const lazy = new Set([...first].flatMap((key) => manifest[key]!.dynamicImports ?? []));
  const parts = new Set([...lazy].flatMap(surroundings));
  return [...lazy]
    .filter((page) => !parts.has(page))
    .sort()
    .map((page) => {
      const chunks = new Set([
        ...first,
        // A dynamic import that leads back to the entry is another page.
        ...closure(manifest, surroundings(page), false, first),
        ...closure(manifest, [page], true, first),
      ]);
      const total = (files: (chunk: Chunk) => string[]) =>
        [...new Set([...chunks].flatMap((key) => files(manifest[key]!)))].reduce((sum, file) => sum + sizeOf(file), 0);
      return {
        page,
        script: total(({ file }) => (file.endsWith('.js') ? [file] : [])),
        style: total(({ css = [] }) => css),
      };
    });
}

/** `keys` with all their imports; with `later`, also the modules that they load on demand. */
function closure(
  manifest: Manifest,
  keys: readonly string[],
  later: boolean,
  without = new Set<string>(),
): Set<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    if (found.has(key) || without.has(key)) return;
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest has no ${key}`);
    found.add(key);
    for (const next of [...(chunk.imports ?? []), ...(later ? (chunk.dynamicImports ?? []) : [])]) visit(next);
  };
  for (const key of keys) visit(key);
  return found;
}
