import type { ReactNode } from 'react';
import { PhonePicture } from './PhonePicture.tsx';
import classes from './GuideStep.module.css';

type GuideStepProps = {
  readonly number: number;
  readonly address: string;
  readonly head: string;
  readonly text?: string;
  /** What is to be tapped, as it is written there. */
  readonly tap?: string;
  readonly picture?: ReactNode;
  readonly children: ReactNode;
};

/** One step: the picture of the phone, and what the juror does. */
export function GuideStep({ number, address, head, text, tap, picture, children }: GuideStepProps) {
  return (
    <li className={classes.step}>
      <PhonePicture address={address}>
        <b className={classes.head}>{head}</b>
        {text !== undefined && <span className={classes.small}>{text}</span>}
        {picture !== undefined && <span className={classes.picture}>{picture}</span>}
        {tap !== undefined && <span className={classes.tap}>{tap}</span>}
      </PhonePicture>
      <p className={classes.caption}>
        <b>{number}.</b> {children}
      </p>
    </li>
  );
}
