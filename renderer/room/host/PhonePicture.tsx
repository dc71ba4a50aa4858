import type { ReactNode } from 'react';
import classes from './PhonePicture.module.css';

type PhonePictureProps = {
  /** What the address line shows. */
  readonly address: string;
  readonly children: ReactNode;
};

/** A phone as it looks at this step, drawn with the words that stand there. */
export function PhonePicture({ address, children }: PhonePictureProps) {
  return (
    <div className={classes.phone} aria-hidden>
      <div className={classes.address}>{address}</div>
      <div className={classes.screen}>{children}</div>
    </div>
  );
}
