/** How much a review helped, as the one who got it says. */
export const HELPFULNESS = [1, 2, 3, 4, 5] as const;
