export { bootService, type Service, type ServiceOptions } from './boot.ts';
export { EnvironmentError, parseEnvironment, serviceEnvironment } from './config/environment.ts';
export type { ContextDefinition } from './context.ts';
export { DomainError } from './graphql/domain-error.ts';
export type { ResolverContext } from './graphql/module.ts';
export { readSdl } from './graphql/sdl.ts';
export { createLog, type Logger } from './log.ts';
export { runService } from './run.ts';
