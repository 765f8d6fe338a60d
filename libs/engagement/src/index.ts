export { engagementContext, EngagementModule } from './engagement.module.ts';
