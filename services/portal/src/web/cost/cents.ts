/** Integer cents of so many claims, as money is shown. @param dollars of one claim */
export const centsOf = (dollars: number, claims = 1): number => Math.round(dollars * claims * 100);
