import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { type RoomTrial, trialResultSchema } from '../../shared/room/checklist/checklist.ts';
import { TRIAL_PATHS } from '../../shared/room/checklist/trial-paths.ts';
import { createAllowance } from './allowance.ts';
import { TRIAL_HTML, TRIAL_SCRIPT, TRIAL_STYLE } from './trial-page.ts';

/** Anybody on the network may open the page: an address is noted rarely, and all together not often enough to fill a file. */
const OF_ADDRESS = { burst: 3, perSecond: 1 / 30 };
const OF_ALL = { burst: 60, perSecond: 1 / 60 };

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export type TrialSetup = {
  readonly now: () => string;
  readonly from: (request: FastifyRequest) => string;
  readonly answer: (reply: FastifyReply, body: Reply<unknown>) => FastifyReply;
  readonly note: (trial: RoomTrial) => Promise<unknown>;
};

/** The page on which a phone finds out whether it comes through, and where it says what it found. */
export const serveTrial = (app: FastifyInstance, { now, from, answer, note }: TrialSetup): void => {
  const nowMs = (): number => Date.parse(now());
  const ofAddress = createAllowance(OF_ADDRESS, nowMs);
  const ofAll = createAllowance(OF_ALL, nowMs);
  const page = (mediaType: string, body: string) => (_request: FastifyRequest, reply: FastifyReply) =>
    reply.type(`${mediaType}; charset=utf-8`).headers({ 'cache-control': 'no-store', 'content-security-policy': POLICY }).send(body);

  app.get(TRIAL_PATHS.page, page('text/html', TRIAL_HTML));
  app.get(TRIAL_PATHS.style, page('text/css', TRIAL_STYLE));
  app.get(TRIAL_PATHS.script, page('text/javascript', TRIAL_SCRIPT));
  app.post(TRIAL_PATHS.report, async (request, reply) => {
    const result = trialResultSchema.safeParse(request.body);
    if (!result.success) return answer(reply, fail({ code: 'malformed-request', path: '', problem: 'trial' }));
    const address = from(request);
    const wait = Math.max(ofAddress.wait(address), ofAll.wait(''));
    if (wait > 0) return answer(reply, fail({ code: 'too-many-requests', retryAfterSeconds: wait }));
    ofAddress.take(address);
    ofAll.take('');
    const { clock, ...found } = result.data;
    const at = now();
    await note({ ...found, at, address, skewSeconds: Math.round((Date.parse(clock) - Date.parse(at)) / 1000) });
    return answer(reply, succeed(null));
  });
};
