/** Tim 9 with the form open in which somebody of the secretariat is registered. */
export const REGISTER_STAFF_PATH = '/panel/petugas';
