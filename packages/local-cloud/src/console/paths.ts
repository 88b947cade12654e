/** Whether a path is the console's. No bucket has such a name. */
export const isConsolePath = (path: string): boolean => path === '/_console' || path.startsWith('/_console/');
