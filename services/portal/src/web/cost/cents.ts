/** Integer cents for a number of claims. @param dollars cost of one claim */
export const centsOf = (dollars: number, claims = 1): number => Math.round(dollars * claims * 100);
