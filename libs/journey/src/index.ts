export { journeyContext, JourneyModule } from './journey.module.ts';
