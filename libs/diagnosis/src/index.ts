export { diagnosisContext } from './diagnosis.context.ts';
export { DiagnosisModule } from './diagnosis.module.ts';
