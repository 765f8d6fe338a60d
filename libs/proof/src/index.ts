export { type House, openHouse, type Visitor } from './house/house.ts';
export { type Frame, openStream, openStreams, type Operation, type Stream } from './house/stream.ts';
export { openScene, type Scene } from './kill/scene.ts';
export { type KillReport, proveKills, proveRebuild } from './kill/prove.ts';
export * from './matrix/index.ts';
export { standing, type Standing } from './exchange/standing.ts';
export { feederOf, openPairs, type Pair } from './people/house.ts';
export { headersOf, insist } from './people/speaker.ts';
export { openPlan, openThread } from './people/work.ts';
