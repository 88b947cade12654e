import { whenPersonLeaves } from '../session/session.ts';

const kept = new Map<string, unknown>();
whenPersonLeaves(() => kept.clear());

/** Text typed into a form whose page the user left, for their return: kept in memory alone, gone with the page or the person. */
export const keptForm = <Values>(name: string): Values | undefined => kept.get(name) as Values | undefined;
export const keepForm = (name: string, values: unknown): void => void kept.set(name, values);
export const dropForm = (name: string): void => void kept.delete(name);
