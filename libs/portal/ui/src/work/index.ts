export { Drawer } from './drawer.ts';
export { PatientBanner, type Allergies, type BannerFact } from './patient-banner.ts';
export { WhyNow } from './why-now.ts';
export { WorklistRow } from './worklist-row.ts';
