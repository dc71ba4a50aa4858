/** Both stand under Tim 9: devices belong to seats. */
export const ROOM_HOST_PATH = '/panel/room';
export const ROOM_GUIDE_PATH = '/panel/room/guide';
