/** The annex stands below the ranking, whose figures it explains. */
export const ANNEX_PATH = '/ranking/annex';
