/** The one menu that all rows of the list share, and the name that its parts derive from it. */
export const ROW_MENU = 'row-menu';
/** The button at which it stands. */
export const ROW_MENU_BUTTON = `${ROW_MENU}-target`;
