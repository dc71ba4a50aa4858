/** Marks the part of a page that scrolls, for what draws only what is in sight. */
export const SCROLLS = 'data-scrolls';
