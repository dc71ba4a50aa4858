export const projectRoot: string;
/** The Node of the project's own dependency, or the running one when it is not installed. */
export const projectNode: string;
