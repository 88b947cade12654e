import type { Group } from '@claimstream/api-contract';
import type { ComponentType } from 'react';
import type { Language } from './words/language.ts';

export interface Page {
  /** In react-router's syntax, e.g. `/claims/:claimId`. */
  path: string;
  load: () => Promise<{ default: ComponentType }>;
}

/** A part of the portal for one kind of user: its pages, and its links in the navigation. */
export interface Area {
  /** Members of these groups see it; without `groups`, every signed-in user who is in no group. */
  groups?: readonly Group[];
  /** Its pages need no sign-in. */
  public?: true;
  title: Record<Language, string>;
  links: readonly { href: string; text: Record<Language, string> }[];
  pages: readonly Page[];
  /** Rendered in the frame of every page for users who have the area in their navigation, e.g. whether a live feed is connected. */
  companion?: () => Promise<{ default: ComponentType }>;
}
