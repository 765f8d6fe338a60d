export { listDemoPeople } from './people/cards.ts';
export { type DemoOptions, type DemoReport, type DemoTarget, populateDemo } from './walk/walk.ts';
