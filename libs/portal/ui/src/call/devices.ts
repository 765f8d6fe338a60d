export type DeviceName = 'camera' | 'microphone';
/** `refused`: the browser was told not to; `none`: there is none; `busy`: something else has it. */
export type DeviceStanding = 'asking' | 'on' | 'off' | 'refused' | 'none' | 'busy' | 'failed';
export type NetworkStanding = 'looking' | 'good' | 'slow' | 'gone';

/** This window's camera and microphone, as they stand. */
export interface Devices {
  readonly camera: DeviceStanding;
  readonly microphone: DeviceStanding;
}
