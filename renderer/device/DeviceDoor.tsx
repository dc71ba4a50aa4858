import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRoomLink, type RoomLink } from '../../shared/room/room-link.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { ChooseSeat } from './ChooseSeat.tsx';
import type { DeviceMemory, KnownDevice } from './device-memory.ts';
import { DeviceCard } from './DeviceCard.tsx';
import { knownDevices } from './known-devices.ts';
import { LinkForm } from './LinkForm.tsx';
import { PairForm } from './PairForm.tsx';

type DeviceDoorProps = {
  readonly memory: DeviceMemory | null;
  readonly link: RoomLink | null;
  readonly onEnter: (device: KnownDevice) => Promise<void>;
};

/** This tab's seat, so that two tabs of two seats stay what they are when they are loaded again. */
const TAB_PLACE = 'paritrana.kursi';

/** Before the seat is known: a code to be used, a seat of before, several of them, or nothing yet. */
export function DeviceDoor({ memory, link: first, onEnter }: DeviceDoorProps) {
  const { t } = useTranslation();
  const [link, setLink] = useState(first);
  const [known, setKnown] = useState<readonly KnownDevice[] | null>(null);

  const enter = async (device: KnownDevice): Promise<void> => {
    window.sessionStorage.setItem(TAB_PLACE, device.key);
    await onEnter(device);
  };

  useEffect(() => {
    if (memory === null || link?.ticket != null) return;
    void knownDevices(memory).then((devices) => {
      const here = devices.find(({ key }) => key === window.sessionStorage.getItem(TAB_PLACE));
      const only = here ?? (devices.length === 1 ? devices[0] : undefined);
      if (only === undefined) setKnown(devices);
      else void enter(only);
    });
    // Once, when the page comes; a code that is typed later leads to the other branch.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [memory]);

  if (memory === null) {
    return (
      <DeviceCard title={t('device.door.title')}>
        <FailureNotice failure={{ code: 'device-storage-failed' }} />
      </DeviceCard>
    );
  }
  if (link?.ticket != null) return <PairForm memory={memory} link={link} ticket={link.ticket} onPaired={enter} />;
  if (known === null) return <PageSkeleton />;
  return (
    <DeviceCard title={t('device.door.title')}>
      {known.length > 0 && <ChooseSeat devices={known} onChoose={(device) => void enter(device)} />}
      <LinkForm
        known={known.length > 0}
        onLink={(text) => {
          const read = readRoomLink(text);
          if (read?.ticket == null) return false;
          setLink(read);
          return true;
        }}
      />
    </DeviceCard>
  );
}
