export * from './bus.ts';
export { calm } from './calm.ts';
export { type EmbeddedBusOptions, openEmbeddedBus } from './embedded/embedded-bus.ts';
export { type KafkaBusOptions, openKafkaBus } from './kafka/kafka-bus.ts';
export { laneOf } from './lane-of.ts';
