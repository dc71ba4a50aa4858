export const COMPARE_PATH = '/submissions/compare';
