export const SEARCH_PATH = '/submissions/search';
