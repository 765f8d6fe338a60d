export { CareCard, type Urgency } from './care-card.ts';
export { NextPanel } from './next-panel.ts';
export { SectionHead } from './section-head.ts';
