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
  /** The module that is the page, e.g. `src/web/desk/queue-page.tsx`. */
  page: string;
  /** Bytes that a first visit loads. */
  script: number;
  style: number;
}

/** How pages are put together: each stands in the frame, except those that need nobody to be signed in. */
export interface Composition {
  frame: string;
  isInFrame(page: string): boolean;
}

/**
 * What each page of the application loads on a first visit: the entry, the frame, the page, and whatever the page may load
 * later. Every file counts once.
 * @param sizeOf bytes of a file as they are transferred
 */
export function pageSizes(manifest: Manifest, sizeOf: (file: string) => number, composition: Composition): PageSize[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]!.isEntry);
  const first = closure(manifest, entries, false);
  const lazy = new Set([...first].flatMap((key) => manifest[key]!.dynamicImports ?? []));
  return [...lazy]
    .filter((page) => page !== composition.frame)
    .sort()
    .map((page) => {
      const frame = composition.isInFrame(page) ? [composition.frame] : [];
      const chunks = new Set([
        ...first,
        ...closure(manifest, frame, false),
        // What leads back to the entry is another page.
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

/** `keys` with everything that they import, and with `later` also what they load when it is needed. */
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
