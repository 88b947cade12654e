import type { Group } from '@claimstream/api-contract';
import type { ComponentType } from 'react';
import type { Language } from './words/language.ts';

export interface Page {
  /** As react-router writes it, e.g. `/claims/:claimId`. */
  path: string;
  load: () => Promise<{ default: ComponentType }>;
}

/** A part of the portal that one kind of person works in: its pages, and its links in the navigation. */
export interface Area {
  /** Members of these groups see it; without it whoever is signed in and in no group. */
  groups?: readonly Group[];
  /** Its pages are open to whoever comes: nobody has to sign in. */
  public?: true;
  title: Record<Language, string>;
  links: readonly { href: string; text: Record<Language, string> }[];
  pages: readonly Page[];
  /** Stands in the frame of every page for those to whom the area is listed, e.g. whether a live feed is connected. */
  companion?: () => Promise<{ default: ComponentType }>;
}
