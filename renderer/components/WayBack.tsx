import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './WayBack.module.css';

type WayBackProps = {
  readonly href: string;
  /** The page it leads to, by its own title. */
  readonly children: ReactNode;
};

/** From a page below another to that one, above the title. */
export function WayBack({ href, children }: WayBackProps) {
  return (
    <Link href={href} className={classes.back ?? ''}>
      <IconArrowLeft size="1.5rem" aria-hidden />
      {children}
    </Link>
  );
}
