export { treatmentContext } from './treatment.context.ts';
export { TreatmentModule } from './treatment.module.ts';
