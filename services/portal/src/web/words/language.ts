import { useSyncExternalStore } from 'react';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

const chosen = 'claimstream.language';
const listeners = new Set<() => void>();

const isLanguage = (text: string | null | undefined): text is Language => languages.some((one) => one === text);

function first(): Language {
  const stored = localStorage.getItem(chosen);
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

let current: Language = first();
document.documentElement.lang = current;

/** The chosen language, otherwise the first of the browser's languages that the portal has. */
export const language = (): Language => current;

export function chooseLanguage(next: Language): void {
  current = next;
  localStorage.setItem(chosen, next);
  document.documentElement.lang = next;
  for (const tell of listeners) tell();
}

export function useLanguage(): Language {
  return useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, language);
}
