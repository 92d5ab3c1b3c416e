/** Whether there is more room than a telephone has: pictures are then made for it. */
export const isWide = (): boolean => window.innerWidth > 760;
