import { type DesktopState, type Preferences, preferencesSchema } from '../../shared/desktop.ts';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { FIRST_STATE } from '../desktop-store.ts';

const PLACE = 'paritrana.tampilan';

const readPreferences = (): Preferences => {
  try {
    const parsed = preferencesSchema.safeParse(JSON.parse(window.localStorage.getItem(PLACE) ?? 'null'));
    return parsed.success ? parsed.data : FIRST_STATE.preferences;
  } catch {
    return FIRST_STATE.preferences;
  }
};

const keepPreferences = (preferences: Preferences): Preferences => {
  try {
    window.localStorage.setItem(PLACE, JSON.stringify(preferences));
  } catch {
    // They hold for as long as the page is open.
  }
  return preferences;
};

export const deviceDesktopState = (): DesktopState => ({ ...FIRST_STATE, preferences: readPreferences(), editionOpen: true });

/** Of what the desktop does for a window a browser can do little: it keeps how the page looks, and copies. */
export const answerAtDevice = async (name: string, input: unknown): Promise<Reply<unknown>> => {
  switch (name) {
    case 'state':
      return succeed(deviceDesktopState());
    case 'setPreferences': {
      const preferences = preferencesSchema.safeParse(input);
      return preferences.success
        ? succeed(keepPreferences(preferences.data))
        : fail({ code: 'malformed-request', path: 'preferences', problem: '' });
    }
    case 'copyText': {
      const text = typeof input === 'object' && input !== null && 'text' in input && typeof input.text === 'string' ? input.text : '';
      await navigator.clipboard.writeText(text).catch(() => undefined);
      return succeed(null);
    }
    default:
      return fail({ code: 'not-in-room', call: name });
  }
};
