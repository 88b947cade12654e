/** Whether a path belongs to the console. No bucket can have such a name. */
export const isConsolePath = (path: string): boolean => path === '/_console' || path.startsWith('/_console/');
