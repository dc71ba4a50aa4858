/**
 * The name under which an edition's room is always the same: its sign on the network (mDNS), and the one origin that a juror's
 * window of the application shows, wherever the room is reached. What a window keeps belongs to its origin, so that it outlasts
 * every change of address and port.
 */
export const roomHostName = (editionId: string): string => `paritrana-${editionId.slice(0, 6)}.local`;
export const roomHome = (editionId: string): string => `https://${roomHostName(editionId)}`;
