export { type House, openHouse, type Visitor } from './house/house.ts';
export { type Frame, openStream, type Stream } from './house/stream.ts';
export { openScene, type Scene } from './kill/scene.ts';
export { type KillReport, proveKills, proveRebuild } from './kill/prove.ts';
export * from './matrix/index.ts';
