/** The test page of the room, for any phone: it needs no code and says nothing of the edition. */
export const TRIAL_PATHS = {
  page: '/uji',
  style: '/uji/gaya.css',
  script: '/uji/coba.js',
  report: '/room/trial',
} as const;
