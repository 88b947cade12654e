import type { Area } from '../area.ts';

export const deskArea: Area = {
  groups: ['adjusters', 'supervisors'],
  title: { en: 'The desk', es: 'Mesa de trabajo' },
  links: [],
  pages: [],
};
