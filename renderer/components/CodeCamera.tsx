import { useEffect, useRef, useState } from 'react';
import classes from './CodeCamera.module.css';
import { readVideo } from './read-codes.ts';
import { StateMark } from './StateMark.tsx';

const LOOK_MS = 250;

type CodeCameraProps = {
  readonly label: string;
  /** What to do instead where no camera can be used. */
  readonly unavailable: string;
  readonly onCode: (text: string) => void;
};

/** The camera of this machine, held before a QR code. Nothing of what it sees is kept. */
export function CodeCamera({ label, unavailable, onCode }: CodeCameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onCode);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    tell.current = onCode;
  }, [onCode]);

  useEffect(() => {
    const held: { stream: MediaStream | null; ended: boolean } = { stream: null, ended: false };
    const stop = (): void => held.stream?.getTracks().forEach((track) => track.stop());
    navigator.mediaDevices
      .getUserMedia({ video: { width: { ideal: 1_280 } }, audio: false })
      .then(async (stream) => {
        held.stream = stream;
        if (held.ended || video.current === null) {
          stop();
          return;
        }
        video.current.srcObject = stream;
        await video.current.play();
      })
      .catch(() => setRefused(true));
    const timer = setInterval(() => {
      const code = video.current === null ? null : readVideo(video.current);
      if (code !== null) tell.current(code);
    }, LOOK_MS);
    return () => {
      held.ended = true;
      clearInterval(timer);
      stop();
    };
  }, []);

  if (refused) return <StateMark state="attention">{unavailable}</StateMark>;
  return <video ref={video} className={classes.video} muted playsInline aria-label={label} />;
}
