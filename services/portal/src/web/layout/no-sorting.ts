/**
 * Stands in for what Cloudscape's lists are sorted with by hand. No list of ours is, and dragging would be a quarter of the frame around every page.
 * @throws where a list becomes `sortable`, or a table has `CollectionPreferences` with its order of columns: then `vite.config.ts` has to let the original in
 */
export default function NoSorting(): never {
  throw new Error('This portal is built without lists that are sorted by hand; see vite.config.ts');
}
