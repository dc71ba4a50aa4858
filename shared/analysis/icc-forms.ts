/** The six intraclass correlations of Shrout & Fleiss (1979): of one juror and of the mean of k. */
export const ICC_FORMS = ['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)', 'ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)'] as const;
export type IccForm = (typeof ICC_FORMS)[number];
