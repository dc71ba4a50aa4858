import { readRoomPage } from '../room-page.ts';

export type RoomPageWays = {
  /** To the room itself. */
  readonly forward: (request: Request) => Promise<Response>;
  /** The page speaks of another address: one that the room has told it, or that somebody has typed there. */
  readonly onAddress: (origin: string) => void;
};

/**
 * Answers a juror's window of the application: the page comes from the application itself, so that it stands also while the room is
 * away and nobody in the network has touched it; the room's own paths go to the room. To other addresses nothing goes from here.
 */
export const answerRoomPage = (folder: string, home: string, { forward, onAddress }: RoomPageWays) => {
  const page = readRoomPage(folder);
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.origin !== home) {
      onAddress(url.origin);
      return Response.error();
    }
    if (url.pathname.startsWith('/room/')) return forward(request);
    const found = request.method === 'GET' ? await page.answer(url.pathname, '', []) : null;
    if (found === null) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(found.body), { status: found.status, headers: found.headers });
  };
};
