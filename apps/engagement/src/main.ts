import { engagementContext } from '@careway/engagement';
import { runService } from '@careway/service';

await runService(engagementContext, process.env);
