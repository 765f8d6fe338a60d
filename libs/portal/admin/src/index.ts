export { ADMIN_ADDRESSES } from './admin-addresses.ts';
export { adminRoutes } from './admin.routes.ts';
