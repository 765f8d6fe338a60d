export { registryContext } from './registry.context.ts';
export { RegistryModule } from './registry.module.ts';
