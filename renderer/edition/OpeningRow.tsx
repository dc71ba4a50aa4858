import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './OpeningRow.module.css';

type OpeningRowProps = {
  readonly icon: ReactNode;
  readonly name: string;
  /** What stands small below the name. */
  readonly where: string;
  /** What stands at the right. */
  readonly when?: string;
  /** For those who cannot see the row, where its texts do not say what it does. */
  readonly label?: string;
  readonly missing?: boolean;
  readonly disabled?: boolean;
  readonly onOpen: () => void;
  /** Absent where there is nothing to forget. */
  readonly forget?: { readonly label: string; readonly title: string; readonly act: () => void };
};

/** One thing that can be opened, in a list of the opening screen. */
export function OpeningRow({ icon, name, where, when, label, missing = false, disabled = false, onOpen, forget }: OpeningRowProps) {
  return (
    <li className={classes.item} data-missing={missing || undefined}>
      <button type="button" className={classes.open} disabled={disabled} aria-label={label} onClick={onOpen}>
        {icon}
        <span className={classes.text}>
          <b>{name}</b>
          <span className={classes.where}>{where}</span>
        </span>
        {when !== undefined && <span className={classes.when}>{when}</span>}
      </button>
      {forget !== undefined && (
        <button type="button" className={classes.forget} aria-label={forget.label} title={forget.title} onClick={forget.act}>
          <IconX size="1.5rem" aria-hidden />
        </button>
      )}
    </li>
  );
}

/** What is said where the list has no row yet. */
export function NoOpeningRow({ children }: { readonly children: ReactNode }) {
  return <p className={classes.none}>{children}</p>;
}

export function OpeningRows({ children }: { readonly children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>;
}
