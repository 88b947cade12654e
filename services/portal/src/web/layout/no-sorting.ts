/**
 * Replaces Cloudscape's drag-and-drop sorting of lists. The portal has no such list, and the code would be a quarter of the frame around
 * every page.
 * @throws where a list becomes `sortable`, or a table has `CollectionPreferences` with a column order: then `vite.config.ts` must keep
 * the original
 */
export default function NoSorting(): never {
  throw new Error('This portal is built without lists that are sorted by hand; see vite.config.ts');
}
