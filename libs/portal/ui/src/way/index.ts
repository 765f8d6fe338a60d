export { JourneyCard } from './journey-card.ts';
export { JourneyRail } from './journey-rail.ts';
export { MiniRail } from './mini-rail.ts';
export { RequestRail } from './request-rail.ts';
export { positionOf, type Stage, type StageState } from './stage.ts';
