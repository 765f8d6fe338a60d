export { CallControls } from './call-controls.ts';
export { CallStage, type CallTile } from './call-stage.ts';
export { DeviceCheck } from './device-check.ts';
export type { Devices, DeviceName, DeviceStanding, NetworkStanding } from './devices.ts';
export { GuestList, type GuestFault, type InvitedGuest, type NewGuest } from './guest-list.ts';
export { VideoTile } from './video-tile.ts';
