export { CLINIC_ADDRESSES } from './clinic-addresses.ts';
export { clinicRoutes } from './clinic.routes.ts';
