/** Colours with one meaning in every chart, in the light and dark theme. */
export const colours = {
  submitted: '#2ea597',
  accepted: '#688ae8',
  refused: '#c33d69',
  read: '#688ae8',
  unusable: '#e0823d',
  cleared: '#2ea597',
  review: '#8e66d9',
  applications: '#688ae8',
  claims: '#2ea597',
  paid: '#688ae8',
  median: '#688ae8',
  p90: '#a9b8d9',
} as const;

/** From young to old. */
export const ages = ['#9fc6f2', '#5d9ae6', '#2f6fc4', '#d98f2b', '#c4491d'];
