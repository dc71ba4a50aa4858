import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import classes from './DropArea.module.css';

type DropAreaProps = {
  readonly enabled: boolean;
  /** Said while files hang above it. */
  readonly title: string;
  readonly note: string;
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/**
 * Takes files that are dropped anywhere on it, and says so while they hang above. Every way of it has a button beside. What
 * is dropped on an area within another is no business of the outer one.
 */
export function DropArea({ enabled, title, note, onDrop, children }: DropAreaProps) {
  const [hangs, setHangs] = useState(false);
  // A drag that moves to a child leaves its parent: only as many leaves as enters end it.
  const depth = useRef(0);

  const enter = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.stopPropagation();
    if (!enabled) return;
    event.preventDefault();
    depth.current += 1;
    setHangs(true);
  };
  const over = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.stopPropagation();
    if (!enabled) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  };
  const leave = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.stopPropagation();
    if (!enabled) return;
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setHangs(false);
  };
  const drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.stopPropagation();
    event.preventDefault();
    depth.current = 0;
    setHangs(false);
    if (enabled) onDrop([...event.dataTransfer.files]);
  };

  return (
    <div className={classes.area} onDragEnter={enter} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {hangs && (
        <div className={classes.veil} aria-hidden>
          <IconFileImport size="3.2rem" />
          <b>{title}</b>
          <span>{note}</span>
        </div>
      )}
    </div>
  );
}
