export type { Caller, CallerKind, CallerSource } from './caller.ts';
export * from './session/index.ts';
export { startGateway } from './gateway.ts';
export type { Gateway, GatewayLogLine, GatewayMode, GatewayOptions } from './options.ts';
export { answerStarting } from './health/starting.ts';
export { Listener } from './listener.ts';
