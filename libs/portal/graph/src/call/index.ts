export { CallDesk, standingOf } from './call-desk.ts';
export { iceServersOf, withServers } from './ice-servers.ts';
export type { CallLine, CallSeat, CallSignal, OutSignal, Remote, RemoteState } from './line.ts';
export { type DeviceFault, type DeviceKind, type DeviceState, LocalMedia } from './local-media.ts';
export { OutOfRoom, Room, type RoomDoor, type RoomState, type RoomView } from './room.ts';
export { followLevel, lookAtNetwork, type NetworkState, playTone } from './sound.ts';
