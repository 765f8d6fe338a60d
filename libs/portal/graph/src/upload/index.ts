export { type UploadItem, type UploadPhase, Uploads, type UploadSteps, type UploadTold } from './uploads.ts';
