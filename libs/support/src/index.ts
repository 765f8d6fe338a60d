export { supportContext, SupportModule } from './support.module.ts';
