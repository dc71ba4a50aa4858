import { type Ref, useLayoutEffect } from 'react';

type MenuAnchorProps = {
  /** Set by the menu whose target this is. */
  readonly ref?: Ref<HTMLElement>;
  readonly button: HTMLElement;
};

/** Stands for a button that is drawn elsewhere: a menu opens at that. */
export function MenuAnchor({ ref, button }: MenuAnchorProps) {
  useLayoutEffect(() => {
    if (typeof ref !== 'function') return;
    ref(button);
    return () => {
      ref(null);
    };
  }, [ref, button]);
  return null;
}
