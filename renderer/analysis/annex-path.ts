/** The annex stands below the ranking, whose figures it explains. */
export const ANNEX_PATH = '/ranking/annex';

/** Ratings from elsewhere; open at any time, for nothing of the edition is in it. */
export const STUDY_PATH = '/ranking/study';
