import type { Area } from '../area.ts';

export const liveArea: Area = {
  groups: ['operators'],
  title: { en: 'Live events', es: 'Eventos en directo' },
  links: [],
  pages: [],
};
