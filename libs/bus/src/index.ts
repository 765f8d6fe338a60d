export * from './bus.ts';
export { type EmbeddedBusOptions, openEmbeddedBus } from './embedded/embedded-bus.ts';
export { laneOf } from './lane-of.ts';
