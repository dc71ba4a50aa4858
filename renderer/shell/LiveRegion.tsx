import { VisuallyHidden } from '@mantine/core';
import { useAnnouncement } from '../announcement.ts';

/** Where `announce` is heard. The turn makes the same words heard twice. */
export function LiveRegion() {
  const { text, turn } = useAnnouncement();
  return (
    <VisuallyHidden aria-live="polite" aria-atomic="true">
      <span key={turn}>{text}</span>
    </VisuallyHidden>
  );
}
