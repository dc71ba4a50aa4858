import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconInfoCircle,
  IconLock,
  IconPencilCheck,
  IconPlayerPlay,
  IconUserOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './StateMark.module.css';

const ICONS = {
  done: IconCheck,
  saved: IconCircleCheck,
  underWay: IconPlayerPlay,
  waiting: IconClock,
  blank: IconCircleDashed,
  later: IconCircle,
  attention: IconAlertTriangle,
  blocked: IconBan,
  information: IconInfoCircle,
  locked: IconLock,
  recused: IconUserOff,
  corrected: IconPencilCheck,
} as const;

export type MarkedState = keyof typeof ICONS;

const TONES = {
  done: 'green',
  saved: 'green',
  underWay: 'green',
  waiting: 'quiet',
  blank: 'quiet',
  later: 'quiet',
  attention: 'amber',
  blocked: 'red',
  information: 'blue',
  locked: 'plain',
  recused: 'quiet',
  corrected: 'blue',
} as const satisfies Readonly<Record<MarkedState, string>>;

type StateMarkProps = {
  readonly state: MarkedState;
  /** The word, always: a state is never told by colour or shape alone. */
  readonly children: ReactNode;
};

/** A state in a row or under a field: icon and word. */
export function StateMark({ state, children }: StateMarkProps) {
  const Icon = ICONS[state];
  return (
    <span className={classes.mark} data-tone={TONES[state]}>
      <Icon size="1.5rem" aria-hidden />
      <span>{children}</span>
    </span>
  );
}
