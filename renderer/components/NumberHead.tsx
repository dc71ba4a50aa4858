import type { ComponentProps } from 'react';
import classes from './DataTable.module.css';

export function NumberHead(head: ComponentProps<'th'>) {
  return <th scope="col" {...head} className={classes.number} />;
}
