import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { DeviceSession, DeviceState } from './device-session.ts';

export const DeviceContext = createContext<DeviceSession | null>(null);

export const useDeviceSession = (): DeviceSession => {
  const session = use(DeviceContext);
  if (!session) throw new Error('A part of the device stands outside DeviceContext.');
  return session;
};

export const useDevice = <Selected>(select: (state: DeviceState) => Selected): Selected => useStore(useDeviceSession().store, select);
