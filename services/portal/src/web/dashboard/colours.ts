/** Colours that mean the same in every chart; in between the components choose. */
export const REFUSED = '#c33d69';
export const UNUSABLE = '#e0823d';

/** From young to old. */
export const AGES = ['#9fc6f2', '#5d9ae6', '#2f6fc4', '#d98f2b', '#c4491d'];
